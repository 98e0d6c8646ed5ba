-- add_upload: a file as it was handed in.
INSERT INTO upload (id, village, file_name, size, blob, uploaded_by, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6, $7);

-- find_upload: one file by its id.
SELECT id, village, file_name, size, blob, uploaded_by, uploaded_at FROM upload WHERE id = $1;

-- upload_blobs: the names of all files in the archive, the oldest first.
SELECT blob FROM upload ORDER BY uploaded_at, id;
