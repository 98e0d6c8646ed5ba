-- Why: whoever keeps a board isn't the only one who passes it. A villager's photo proves as well as the clerk's, shows what hangs
-- wrongly, and must be told from theirs.

ALTER TABLE board_photo ADD COLUMN sender TEXT NOT NULL DEFAULT 'office' CHECK (sender IN ('office', 'villager', 'inspector')); -- as what somebody sent it; sent_by is empty for a villager
ALTER TABLE board_photo ADD COLUMN words TEXT NOT NULL DEFAULT ''; -- that a villager added
