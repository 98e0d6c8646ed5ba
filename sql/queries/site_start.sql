-- site_start: the day on which this site began; nothing before its first start.
SELECT began_on FROM site_start WHERE one = 1;

-- put_site_start: the day, once and for ever.
INSERT INTO site_start (one, began_on) VALUES (1, $1) ON CONFLICT (one) DO NOTHING;

-- has_duties: does anybody owe anything yet?
SELECT count(*) FROM (SELECT id FROM duty LIMIT 1) AS first;
