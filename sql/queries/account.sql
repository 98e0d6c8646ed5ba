-- name_of_account: how a person is called in print.
SELECT name FROM account WHERE id = $1;
