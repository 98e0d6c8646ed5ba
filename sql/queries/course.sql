-- course_of_duty: what was done about an item and period of a village, oldest first: drafts, what was said, editions. Who began a
-- draft is told by the act of the same moment.
SELECT act, at, who, says, code, position FROM (
SELECT 'begun' AS act, draft.created_at AS at, COALESCE((SELECT account.name FROM audit
        JOIN account ON account.id = audit.account
        WHERE audit.village = draft.village AND audit.at = draft.created_at AND audit.outcome = 'done'
            AND (audit.subject = draft.id OR audit.act = 'correct_edition') ORDER BY audit.id LIMIT 1), '') AS who,
    '' AS says, '' AS code, CAST(NULL AS BIGINT) AS position, 0 AS place, draft.id AS id
FROM draft WHERE draft.village = $1 AND draft.item = $2 AND draft.period = $3
UNION ALL
SELECT CASE audit.act WHEN 'hand_in_draft' THEN 'handed_in' WHEN 'take_back_draft' THEN 'taken_back' ELSE 'discarded' END,
    audit.at, COALESCE(account.name, ''), '', '', NULL, 1, audit.id
FROM draft JOIN audit ON audit.village = draft.village AND audit.at >= draft.created_at AND audit.subject = draft.id
    AND audit.outcome = 'done' AND audit.act IN ('hand_in_draft', 'take_back_draft', 'discard_draft')
LEFT JOIN account ON account.id = audit.account
WHERE draft.village = $1 AND draft.item = $2 AND draft.period = $3
UNION ALL
SELECT review.verdict, review.reviewed_at, COALESCE(account.name, ''), review.says, '', NULL, 2, review.id
FROM draft JOIN review ON review.draft = draft.id LEFT JOIN account ON account.id = review.reviewed_by
WHERE draft.village = $1 AND draft.item = $2 AND draft.period = $3
UNION ALL
SELECT edition.kind, edition.published_at, edition.approved_by, edition.note, edition.code, log_entry.position, 3, edition.id
FROM edition LEFT JOIN log_entry ON log_entry.edition = edition.id
WHERE edition.village = $1 AND edition.item = $2 AND edition.period = $3
) AS course ORDER BY at, place, id;
