-- give_reminder: marks that a duty was reminded of at this step; nothing happens when it was before.
INSERT INTO reminder (duty, step, given_at) VALUES ($1, $2, $3) ON CONFLICT (duty, step) DO NOTHING;

-- give_look_reminder: marks that a look was told of; nothing happens when it was before.
INSERT INTO look_reminder (posting, quarter, half, given_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING;

-- people_reminded: whom duties are told to, with each office they hold, of those who can sign in.
SELECT role_grant.account AS account, role_grant.role AS role, role_grant.division AS division
FROM role_grant JOIN account ON account.id = role_grant.account
WHERE account.state = 'active' AND role_grant.role IN ('clerk', 'director', 'secretary', 'town_officer')
ORDER BY role_grant.account, role_grant.division, role_grant.role;
