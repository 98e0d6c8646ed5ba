-- fragment account_columns
id, login, name, password, password_set_at, totp_secret, totp_used, totp_needed, state, created_at

-- name_of_account: how a person is called in print.
SELECT name FROM account WHERE id = $1;

-- find_account: a person by id.
SELECT {{account_columns}} FROM account WHERE id = $1;

-- account_by_login: a person by what they type to sign in.
SELECT {{account_columns}} FROM account WHERE login = $1;

-- accounts_within: everyone who holds a role within a division, by name.
SELECT {{account_columns}} FROM account
WHERE id IN (SELECT account FROM role_grant WHERE division >= $1 AND division < $2) ORDER BY name, id;

-- count_administrators: how many people can run this site.
SELECT count(DISTINCT account) FROM role_grant WHERE role = 'administrator'
    AND account IN (SELECT id FROM account WHERE state = 'active');

-- add_account: a person, unless the login is taken.
INSERT INTO account (id, login, name, password, password_set_at, totp_secret, totp_used, totp_needed, state, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (login) DO NOTHING;

-- set_account_state: invited, active, blocked.
UPDATE account SET state = $2 WHERE id = $1;

-- set_password: chosen by the person, or the same one hashed at a higher cost.
UPDATE account SET password = $2, password_set_at = $3 WHERE id = $1;

-- set_second_factor: a new secret, or none; no code of it has been used.
UPDATE account SET totp_secret = $2, totp_used = 0 WHERE id = $1;

-- use_second_factor: a code's time step, once.
UPDATE account SET totp_used = $2 WHERE id = $1 AND totp_used < $2;

-- need_second_factor: an administrator requires it, or no longer.
UPDATE account SET totp_needed = $2 WHERE id = $1;

-- former_passwords: the latest that were replaced.
SELECT password FROM former_password WHERE account = $1 ORDER BY replaced_at DESC LIMIT $2;

-- add_former_password: one that isn't used any more.
INSERT INTO former_password (account, password, replaced_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING;

-- grants_of_account: what a person may do, and where.
SELECT role, division FROM role_grant WHERE account = $1 ORDER BY division, role;

-- add_grant: a role for a division, unless it is held already.
INSERT INTO role_grant (account, role, division, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT DO NOTHING;

-- remove_grant: a role that ends.
DELETE FROM role_grant WHERE account = $1 AND role = $2 AND division = $3;
