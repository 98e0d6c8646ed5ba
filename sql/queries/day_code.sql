-- day_code_of: the code of a day, if any sheet was printed that day.
SELECT day, code, log_size, log_root FROM day_code WHERE day = $1;

-- days_with_code: the newest first, from day $2 to day $3.
SELECT day, code, log_size, log_root FROM day_code WHERE code = $1 AND day >= $2 AND day <= $3 ORDER BY day DESC;

-- add_day_code: that of a day; the first one stays.
INSERT INTO day_code (day, code, log_size, log_root) VALUES ($1, $2, $3, $4) ON CONFLICT (day) DO NOTHING;
