-- find_entry_link: a link by the digest of its token.
SELECT id, purpose, account, expires_at, used_at FROM entry_link WHERE id = $1;

-- add_entry_link: a link to hand over.
INSERT INTO entry_link (id, purpose, account, expires_at, used_at) VALUES ($1, $2, $3, $4, NULL);

-- use_entry_link: once, and in time.
UPDATE entry_link SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2;

-- void_entry_links_of_account: what was handed over before counts no more.
UPDATE entry_link SET used_at = $2 WHERE account = $1 AND used_at IS NULL;

-- void_set_up_links: the site has been set up, or a newer link was printed.
UPDATE entry_link SET used_at = $1 WHERE purpose = 'set_up' AND used_at IS NULL;
