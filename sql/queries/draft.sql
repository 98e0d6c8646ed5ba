-- fragment draft_columns
id, village, item, period, form, state, version, corrects, note, upload, choices, content, findings, salts,
commitment, drafted_by, created_at, updated_at, submitted_at

-- find_draft: one draft by its id.
SELECT {{draft_columns}} FROM draft WHERE id = $1;

-- open_draft: the draft that is being worked on for an item and period, if any.
SELECT {{draft_columns}} FROM draft
WHERE village = $1 AND item = $2 AND period = $3 AND state IN ('drafting', 'in_review', 'reviewed');

-- open_drafts: all of a village that aren't public yet, the oldest first.
SELECT {{draft_columns}} FROM draft
WHERE village = $1 AND state IN ('drafting', 'in_review', 'reviewed') ORDER BY created_at, id;

-- add_draft: a new draft.
INSERT INTO draft (id, village, item, period, form, state, version, corrects, note, upload, choices, content,
    findings, salts, commitment, drafted_by, created_at, updated_at, submitted_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19);

-- save_draft: everything that may change, unless somebody saved since version $2.
UPDATE draft SET form = $3, state = $4, version = version + 1, note = $5, upload = $6, choices = $7, content = $8,
    findings = $9, salts = $10, commitment = $11, updated_at = $12, submitted_at = $13, drafted_by = $14
WHERE id = $1 AND version = $2;

-- add_review: what the committee or the approver said.
INSERT INTO review (id, draft, verdict, says, commitment, reviewed_by, reviewed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- reviews_of_draft: all that was said about a draft, oldest first.
SELECT id, draft, verdict, says, commitment, reviewed_by, reviewed_at FROM review
WHERE draft = $1 ORDER BY reviewed_at, id;
