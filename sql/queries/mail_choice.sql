-- put_mail_choice: where a person wants mail, or not.
INSERT INTO mail_choice (account, address, wanted, changed_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (account) DO UPDATE SET address = excluded.address, wanted = excluded.wanted, changed_at = excluded.changed_at;

-- find_mail_choice: what a person chose.
SELECT account, address, wanted, changed_at FROM mail_choice WHERE account = $1;
