-- column_editions: every edition of the villages from code $1 up to (not including) $2, newest first, without what it says.
SELECT edition.code, edition.disclosure, edition.number, edition.kind, edition.village, edition.item, edition.period,
    edition.form, edition.title, edition.note, edition.commitment, edition.published_at
FROM edition WHERE village >= $1 AND village < $2
ORDER BY published_at DESC, id DESC;
