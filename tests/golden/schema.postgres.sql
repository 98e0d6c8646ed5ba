table account
    id text NOT NULL
    login text NOT NULL
    name text NOT NULL
    password text NOT NULL
    password_set_at text
    totp_secret text NOT NULL
    totp_used bigint NOT NULL
    totp_needed boolean NOT NULL
    state text NOT NULL
    created_at text NOT NULL
    account_login_key UNIQUE (login)
    account_pkey PRIMARY KEY (id)
    account_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'blocked'::text])))

table attempt
    id text NOT NULL
    login text NOT NULL
    at text NOT NULL
    attempt_pkey PRIMARY KEY (id)
    CREATE INDEX attempt_by_login ON attempt USING btree (login, at)
    CREATE INDEX attempt_by_time ON attempt USING btree (at)

table audit
    id text NOT NULL
    at text NOT NULL
    account text NOT NULL
    act text NOT NULL
    village text NOT NULL
    subject text NOT NULL
    outcome text NOT NULL
    detail text NOT NULL
    audit_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])))
    audit_pkey PRIMARY KEY (id)
    CREATE INDEX audit_by_time ON audit USING btree (at)
    CREATE INDEX audit_by_village ON audit USING btree (village, at)
    CREATE TRIGGER audit_is_never_changed BEFORE DELETE OR UPDATE ON audit FOR EACH ROW EXECUTE FUNCTION never()

table board_photo
    id text NOT NULL
    place text NOT NULL
    file_name text NOT NULL
    original text NOT NULL
    blob text NOT NULL
    fingerprint text NOT NULL
    taken_at text NOT NULL
    received_at text NOT NULL
    sent_by text NOT NULL
    seen_before text
    sender text NOT NULL DEFAULT 'office'::text
    words text NOT NULL DEFAULT ''::text
    board_photo_pkey PRIMARY KEY (id)
    board_photo_place_fkey FOREIGN KEY (place) REFERENCES place(id)
    board_photo_seen_before_fkey FOREIGN KEY (seen_before) REFERENCES board_photo(id)
    board_photo_sender_check CHECK ((sender = ANY (ARRAY['office'::text, 'villager'::text, 'inspector'::text])))
    CREATE INDEX board_photo_by_place ON board_photo USING btree (place, received_at)
    CREATE TRIGGER board_photo_is_never_changed BEFORE DELETE OR UPDATE ON board_photo FOR EACH ROW EXECUTE FUNCTION never()

table catalog_change
    layer text NOT NULL
    item text NOT NULL
    kind text NOT NULL
    says text NOT NULL
    catalog_change_kind_check CHECK ((kind = ANY (ARRAY['add'::text, 'reword'::text, 'narrow'::text, 'leave_out'::text])))
    catalog_change_layer_fkey FOREIGN KEY (layer) REFERENCES catalog_layer(id)
    catalog_change_pkey PRIMARY KEY (layer, item, kind)
    CREATE TRIGGER catalog_change_is_kept BEFORE DELETE OR UPDATE ON catalog_change FOR EACH ROW EXECUTE FUNCTION catalog_change_stays()
    CREATE TRIGGER catalog_change_is_not_added BEFORE INSERT ON catalog_change FOR EACH ROW EXECUTE FUNCTION catalog_change_comes_before()

table catalog_layer
    id text NOT NULL
    division text NOT NULL
    applies_to text NOT NULL
    state text NOT NULL
    version bigint NOT NULL
    document text NOT NULL
    note text NOT NULL
    consulted_from date
    consulted_to date
    opinions text NOT NULL
    valid_from date
    drafted_by text NOT NULL
    created_at text NOT NULL
    updated_at text NOT NULL
    adopted_by text NOT NULL
    adopted_at text
    catalog_layer_applies_to_check CHECK ((applies_to = ANY (ARRAY['village'::text, 'community'::text])))
    catalog_layer_pkey PRIMARY KEY (id)
    catalog_layer_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'consulted'::text, 'adopted'::text, 'discarded'::text])))
    CREATE UNIQUE INDEX catalog_layer_by_day ON catalog_layer USING btree (division, applies_to, valid_from) WHERE (state = 'adopted'::text)
    CREATE UNIQUE INDEX catalog_layer_open_once ON catalog_layer USING btree (division, applies_to) WHERE (state = ANY (ARRAY['draft'::text, 'consulted'::text]))
    CREATE TRIGGER catalog_layer_is_kept BEFORE DELETE OR UPDATE ON catalog_layer FOR EACH ROW EXECUTE FUNCTION catalog_layer_stays()

table catalog_line
    layer text NOT NULL
    line bigint NOT NULL
    state text NOT NULL
    says text NOT NULL
    catalog_line_layer_fkey FOREIGN KEY (layer) REFERENCES catalog_layer(id)
    catalog_line_pkey PRIMARY KEY (layer, line)
    catalog_line_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'taken'::text, 'known'::text, 'left_aside'::text])))

table contact
    village text NOT NULL
    person text NOT NULL
    phone text NOT NULL
    hours text NOT NULL
    place text NOT NULL
    contact_pkey PRIMARY KEY (village)
    contact_village_fkey FOREIGN KEY (village) REFERENCES division(code)

table copy_check
    edition text NOT NULL
    outlet text NOT NULL
    place text NOT NULL
    state text NOT NULL
    digest text NOT NULL
    checked_at text NOT NULL
    since text NOT NULL
    copy_check_edition_fkey FOREIGN KEY (edition) REFERENCES edition(code)
    copy_check_outlet_check CHECK ((outlet = ANY (ARRAY['archive'::text, 'page'::text, 'feed'::text, 'column'::text])))
    copy_check_pkey PRIMARY KEY (edition, outlet, place)
    copy_check_state_check CHECK ((state = ANY (ARRAY['same'::text, 'missing'::text, 'differs'::text, 'stale'::text, 'unread'::text])))

table day_code
    day date NOT NULL
    code text NOT NULL
    log_size bigint NOT NULL
    log_root text NOT NULL
    day_code_pkey PRIMARY KEY (day)
    CREATE TRIGGER day_code_is_never_changed BEFORE DELETE OR UPDATE ON day_code FOR EACH ROW EXECUTE FUNCTION never()

table disclosure
    id text NOT NULL
    village text NOT NULL
    item text NOT NULL
    period text NOT NULL
    edition text NOT NULL
    disclosure_pkey PRIMARY KEY (id)
    disclosure_village_fkey FOREIGN KEY (village) REFERENCES division(code)
    disclosure_village_item_period_key UNIQUE (village, item, period)

table division
    code text NOT NULL
    name text NOT NULL
    kind text NOT NULL
    parent text
    initials text NOT NULL
    valid_from date
    valid_to date
    division_kind_check CHECK ((kind = ANY (ARRAY['province'::text, 'city'::text, 'county'::text, 'town'::text, 'village'::text, 'community'::text])))
    division_parent_fkey FOREIGN KEY (parent) REFERENCES division(code)
    division_pkey PRIMARY KEY (code)
    CREATE INDEX division_by_parent ON division USING btree (parent, code)

table draft
    id text NOT NULL
    village text NOT NULL
    item text NOT NULL
    period text NOT NULL
    form text NOT NULL
    state text NOT NULL
    version bigint NOT NULL
    corrects text
    note text NOT NULL
    upload text
    choices text NOT NULL
    content text NOT NULL
    findings text NOT NULL
    salts text NOT NULL
    commitment text NOT NULL
    drafted_by text NOT NULL
    created_at text NOT NULL
    updated_at text NOT NULL
    submitted_at text
    draft_form_check CHECK ((form = ANY (ARRAY['finance'::text, 'list'::text, 'notice'::text, 'nothing'::text])))
    draft_pkey PRIMARY KEY (id)
    draft_state_check CHECK ((state = ANY (ARRAY['drafting'::text, 'in_review'::text, 'reviewed'::text, 'published'::text, 'discarded'::text])))
    draft_upload_fkey FOREIGN KEY (upload) REFERENCES upload(id)
    draft_village_fkey FOREIGN KEY (village) REFERENCES division(code)
    CREATE INDEX draft_by_village ON draft USING btree (village, state)
    CREATE UNIQUE INDEX draft_open_once ON draft USING btree (village, item, period) WHERE (state = ANY (ARRAY['drafting'::text, 'in_review'::text, 'reviewed'::text]))

table duty
    id text NOT NULL
    village text NOT NULL
    item text NOT NULL
    period text NOT NULL
    opens_on date NOT NULL
    due_on date NOT NULL
    why text NOT NULL
    origin text NOT NULL DEFAULT 'period'::text
    happening text
    known_at text
    duty_happening_fkey FOREIGN KEY (happening) REFERENCES happening(id)
    duty_origin_check CHECK ((origin = ANY (ARRAY['period'::text, 'standing'::text, 'happening'::text, 'stage'::text])))
    duty_pkey PRIMARY KEY (id)
    duty_village_fkey FOREIGN KEY (village) REFERENCES division(code)
    duty_village_item_period_key UNIQUE (village, item, period)
    CREATE INDEX duty_by_due ON duty USING btree (village, due_on)
    CREATE INDEX duty_by_happening ON duty USING btree (happening)
    CREATE TRIGGER duty_opened AFTER INSERT ON duty FOR EACH ROW EXECUTE FUNCTION duty_changed()

table duty_change
    village text NOT NULL
    item text NOT NULL
    number bigint NOT NULL
    duty_change_pkey PRIMARY KEY (village, item)
    CREATE INDEX duty_change_by_number ON duty_change USING btree (number)

table duty_end
    duty text NOT NULL
    kind text NOT NULL
    reason text NOT NULL
    ended_by text NOT NULL
    ended_at text NOT NULL
    duty_end_duty_fkey FOREIGN KEY (duty) REFERENCES duty(id)
    duty_end_kind_check CHECK ((kind = ANY (ARRAY['excused'::text, 'lapsed'::text])))
    duty_end_pkey PRIMARY KEY (duty)
    CREATE TRIGGER duty_end_is_never_changed BEFORE DELETE OR UPDATE ON duty_end FOR EACH ROW EXECUTE FUNCTION never()
    CREATE TRIGGER duty_ended AFTER INSERT ON duty_end FOR EACH ROW EXECUTE FUNCTION duty_ended()

table edition
    id text NOT NULL
    code text NOT NULL
    disclosure text NOT NULL
    number bigint NOT NULL
    kind text NOT NULL
    village text NOT NULL
    item text NOT NULL
    period text NOT NULL
    form text NOT NULL
    title text NOT NULL
    note text NOT NULL
    content text NOT NULL
    salts text NOT NULL
    commitment text NOT NULL
    reservation text NOT NULL
    drafted_by text NOT NULL
    reviewed_by text NOT NULL
    approved_by text NOT NULL
    reviewed_at text
    published_at text NOT NULL
    due_on date
    late_days bigint NOT NULL
    edition_code_key UNIQUE (code)
    edition_disclosure_fkey FOREIGN KEY (disclosure) REFERENCES disclosure(id)
    edition_disclosure_number_key UNIQUE (disclosure, number)
    edition_form_check CHECK ((form = ANY (ARRAY['finance'::text, 'list'::text, 'notice'::text, 'nothing'::text])))
    edition_kind_check CHECK ((kind = ANY (ARRAY['published'::text, 'corrected'::text, 'withdrawn'::text])))
    edition_pkey PRIMARY KEY (id)
    edition_village_fkey FOREIGN KEY (village) REFERENCES division(code)
    CREATE INDEX edition_by_village ON edition USING btree (village, published_at)
    CREATE TRIGGER duty_fulfilled AFTER INSERT ON edition FOR EACH ROW WHEN (new.number = 1) EXECUTE FUNCTION duty_changed()
    CREATE TRIGGER edition_is_never_changed BEFORE DELETE OR UPDATE ON edition FOR EACH ROW EXECUTE FUNCTION never()

table entry_link
    id text NOT NULL
    purpose text NOT NULL
    account text
    expires_at text NOT NULL
    used_at text
    entry_link_account_fkey FOREIGN KEY (account) REFERENCES account(id)
    entry_link_pkey PRIMARY KEY (id)
    entry_link_purpose_check CHECK ((purpose = ANY (ARRAY['set_up'::text, 'invitation'::text, 'reset'::text, 'demonstration'::text])))
    CREATE INDEX entry_link_by_account ON entry_link USING btree (account)

table former_password
    account text NOT NULL
    password text NOT NULL
    replaced_at text NOT NULL
    former_password_account_fkey FOREIGN KEY (account) REFERENCES account(id)
    former_password_pkey PRIMARY KEY (account, replaced_at)

table happening
    id text NOT NULL
    village text NOT NULL
    item text NOT NULL
    happened_on date NOT NULL
    words text NOT NULL
    stage text
    project bigint
    project_name text NOT NULL
    moves text
    recorded_by text NOT NULL
    recorded_at text NOT NULL
    happening_moves_fkey FOREIGN KEY (moves) REFERENCES happening(id)
    happening_pkey PRIMARY KEY (id)
    happening_stage_check CHECK ((stage = ANY (ARRAY['before'::text, 'during'::text, 'after'::text])))
    happening_village_fkey FOREIGN KEY (village) REFERENCES division(code)
    CREATE INDEX happening_by_village ON happening USING btree (village, happened_on)
    CREATE TRIGGER happening_is_never_changed BEFORE DELETE OR UPDATE ON happening FOR EACH ROW EXECUTE FUNCTION never()

table happening_end
    happening text NOT NULL
    kind text NOT NULL
    reason text NOT NULL
    ended_by text NOT NULL
    ended_at text NOT NULL
    happening_end_happening_fkey FOREIGN KEY (happening) REFERENCES happening(id)
    happening_end_kind_check CHECK ((kind = ANY (ARRAY['moved'::text, 'withdrawn'::text])))
    happening_end_pkey PRIMARY KEY (happening)
    CREATE TRIGGER happening_end_is_never_changed BEFORE DELETE OR UPDATE ON happening_end FOR EACH ROW EXECUTE FUNCTION never()

table inbox_line
    message text NOT NULL
    duty text NOT NULL
    step bigint NOT NULL
    inbox_line_duty_fkey FOREIGN KEY (duty) REFERENCES duty(id)
    inbox_line_message_fkey FOREIGN KEY (message) REFERENCES inbox_message(id)
    inbox_line_pkey PRIMARY KEY (message, duty)

table inbox_look
    message text NOT NULL
    posting text NOT NULL
    quarter text NOT NULL
    half bigint NOT NULL
    inbox_look_message_fkey FOREIGN KEY (message) REFERENCES inbox_message(id)
    inbox_look_pkey PRIMARY KEY (message, posting, quarter, half)
    inbox_look_posting_quarter_half_fkey FOREIGN KEY (posting, quarter, half) REFERENCES look(posting, quarter, half)

table inbox_message
    id text NOT NULL
    account text NOT NULL
    day date NOT NULL
    made_at text NOT NULL
    read_at text
    inbox_message_account_day_key UNIQUE (account, day)
    inbox_message_account_fkey FOREIGN KEY (account) REFERENCES account(id)
    inbox_message_pkey PRIMARY KEY (id)

table inspection
    id text NOT NULL
    place text NOT NULL
    inspected_at text NOT NULL
    account text NOT NULL
    inspector text NOT NULL
    role text NOT NULL
    inspection_pkey PRIMARY KEY (id)
    inspection_place_fkey FOREIGN KEY (place) REFERENCES place(id)
    CREATE INDEX inspection_by_place ON inspection USING btree (place, inspected_at)
    CREATE TRIGGER inspection_is_never_changed BEFORE DELETE OR UPDATE ON inspection FOR EACH ROW EXECUTE FUNCTION never()

table inspection_photo
    inspection text NOT NULL
    photo text NOT NULL
    inspection_photo_inspection_fkey FOREIGN KEY (inspection) REFERENCES inspection(id)
    inspection_photo_photo_fkey FOREIGN KEY (photo) REFERENCES board_photo(id)
    inspection_photo_pkey PRIMARY KEY (inspection, photo)

table inspection_point
    inspection text NOT NULL
    point text NOT NULL
    verdict text NOT NULL
    words text NOT NULL
    inspection_point_inspection_fkey FOREIGN KEY (inspection) REFERENCES inspection(id)
    inspection_point_pkey PRIMARY KEY (inspection, point)
    inspection_point_point_check CHECK ((point = ANY (ARRAY['present'::text, 'clean'::text, 'complete'::text, 'finance'::text, 'current'::text, 'prominent'::text])))
    inspection_point_verdict_check CHECK ((verdict = ANY (ARRAY['yes'::text, 'no'::text, 'not_applicable'::text])))
    CREATE TRIGGER inspection_point_is_never_changed BEFORE DELETE OR UPDATE ON inspection_point FOR EACH ROW EXECUTE FUNCTION never()

table last_day
    id text NOT NULL
    village text NOT NULL
    day date NOT NULL
    successor text
    reason text NOT NULL
    recorded_by text NOT NULL
    recorded_at text NOT NULL
    last_day_pkey PRIMARY KEY (id)
    last_day_successor_fkey FOREIGN KEY (successor) REFERENCES division(code)
    last_day_village_fkey FOREIGN KEY (village) REFERENCES division(code)
    CREATE INDEX last_day_by_village ON last_day USING btree (village, recorded_at)
    CREATE TRIGGER last_day_is_never_changed BEFORE DELETE OR UPDATE ON last_day FOR EACH ROW EXECUTE FUNCTION never()

table log_entry
    position bigint NOT NULL
    code text NOT NULL
    edition text
    village text NOT NULL
    sequence bigint NOT NULL
    record text NOT NULL
    log_entry_code_key UNIQUE (code)
    log_entry_edition_fkey FOREIGN KEY (edition) REFERENCES edition(id)
    log_entry_edition_key UNIQUE (edition)
    log_entry_pkey PRIMARY KEY ("position")
    log_entry_village_sequence_key UNIQUE (village, sequence)
    CREATE TRIGGER log_entry_is_never_changed BEFORE DELETE OR UPDATE ON log_entry FOR EACH ROW EXECUTE FUNCTION never()

table log_hash
    level bigint NOT NULL
    n bigint NOT NULL
    hash text NOT NULL
    log_hash_pkey PRIMARY KEY (level, n)
    CREATE TRIGGER log_hash_is_never_changed BEFORE DELETE OR UPDATE ON log_hash FOR EACH ROW EXECUTE FUNCTION never()

table log_head
    id bigint NOT NULL
    size bigint NOT NULL
    frontier text NOT NULL
    log_head_id_check CHECK ((id = 1))
    log_head_pkey PRIMARY KEY (id)
    CREATE TRIGGER log_head_only_grows BEFORE DELETE OR UPDATE ON log_head FOR EACH ROW EXECUTE FUNCTION log_only_grows()

table look
    posting text NOT NULL
    quarter text NOT NULL
    half bigint NOT NULL
    asked_on date NOT NULL
    days_left bigint NOT NULL
    counts_from text NOT NULL
    counts_until text NOT NULL
    look_asked_on_fkey FOREIGN KEY (asked_on) REFERENCES day_code(day)
    look_half_check CHECK ((half = ANY (ARRAY[(1)::bigint, (2)::bigint])))
    look_pkey PRIMARY KEY (posting, quarter, half)
    look_posting_fkey FOREIGN KEY (posting) REFERENCES posting(id)
    CREATE TRIGGER look_is_never_changed BEFORE DELETE OR UPDATE ON look FOR EACH ROW EXECUTE FUNCTION never()

table look_reminder
    posting text NOT NULL
    quarter text NOT NULL
    half bigint NOT NULL
    given_at text NOT NULL
    look_reminder_pkey PRIMARY KEY (posting, quarter, half)
    look_reminder_posting_quarter_half_fkey FOREIGN KEY (posting, quarter, half) REFERENCES look(posting, quarter, half)

table mail_choice
    account text NOT NULL
    address text NOT NULL
    wanted boolean NOT NULL
    changed_at text NOT NULL
    mail_choice_account_fkey FOREIGN KEY (account) REFERENCES account(id)
    mail_choice_pkey PRIMARY KEY (account)

table migration
    number bigint NOT NULL
    name text NOT NULL
    sha256 text NOT NULL
    applied_at text NOT NULL
    migration_pkey PRIMARY KEY (number)

table outbox
    id text NOT NULL
    channel text NOT NULL
    recipient text NOT NULL
    about text NOT NULL
    subject text NOT NULL
    body text NOT NULL
    state text NOT NULL
    tries bigint NOT NULL
    next_at text NOT NULL
    error text NOT NULL
    made_at text NOT NULL
    settled_at text
    outgoing_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'wecom'::text, 'dingtalk'::text, 'feishu'::text, 'account'::text])))
    outgoing_channel_recipient_about_key UNIQUE (channel, recipient, about)
    outgoing_pkey PRIMARY KEY (id)
    outgoing_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'dropped'::text])))
    CREATE INDEX outbox_by_time ON outbox USING btree (state, next_at)

table pairing_code
    token text NOT NULL
    place text NOT NULL
    code text NOT NULL
    agent text NOT NULL
    asked_at text NOT NULL
    expires_at text NOT NULL
    pairing_code_pkey PRIMARY KEY (token)
    pairing_code_place_code_key UNIQUE (place, code)
    pairing_code_place_fkey FOREIGN KEY (place) REFERENCES place(id)

table partial_file
    id text NOT NULL
    account text NOT NULL
    file_name text NOT NULL
    length bigint NOT NULL
    received bigint NOT NULL
    expires_at text NOT NULL
    partial_file_pkey PRIMARY KEY (id)
    CREATE INDEX partial_file_by_account ON partial_file USING btree (account)

table place
    id text NOT NULL
    village text NOT NULL
    kind text NOT NULL
    name text NOT NULL
    village_group text NOT NULL
    location text NOT NULL
    coordinates text NOT NULL
    keeper text NOT NULL
    width_cm bigint NOT NULL
    height_cm bigint NOT NULL
    a3_sheets bigint NOT NULL
    since date NOT NULL
    until date
    closed_because text NOT NULL
    version bigint NOT NULL
    changed_by text NOT NULL
    changed_at text NOT NULL
    place_kind_check CHECK ((kind = ANY (ARRAY['board'::text, 'group_wall'::text, 'hall'::text, 'screen'::text, 'chat_group'::text, 'account'::text, 'site_column'::text, 'loudspeaker'::text])))
    place_pkey PRIMARY KEY (id)
    place_village_fkey FOREIGN KEY (village) REFERENCES division(code)
    CREATE UNIQUE INDEX place_name_once ON place USING btree (village, name) WHERE (until IS NULL)
    CREATE TRIGGER place_is_never_deleted BEFORE DELETE ON place FOR EACH ROW EXECUTE FUNCTION never()

table place_photo
    id text NOT NULL
    place text NOT NULL
    digest text NOT NULL
    blob text NOT NULL
    added_by text NOT NULL
    added_at text NOT NULL
    place_photo_pkey PRIMARY KEY (id)
    place_photo_place_fkey FOREIGN KEY (place) REFERENCES place(id)
    CREATE INDEX place_photo_by_place ON place_photo USING btree (place, added_at)
    CREATE TRIGGER place_photo_is_never_changed BEFORE DELETE OR UPDATE ON place_photo FOR EACH ROW EXECUTE FUNCTION never()

table posting
    id text NOT NULL
    place text NOT NULL
    edition text NOT NULL
    paper text NOT NULL
    hung_at text NOT NULL
    hung_by text NOT NULL
    taken_down_at text
    taken_down_by text
    ending text
    because text NOT NULL
    posting_edition_fkey FOREIGN KEY (edition) REFERENCES edition(code)
    posting_ending_check CHECK ((ending = ANY (ARRAY['over'::text, 'replaced'::text, 'withdrawn'::text, 'early'::text, 'place_closed'::text])))
    posting_paper_check CHECK ((paper = ANY (ARRAY['a3'::text, 'a4'::text])))
    posting_pkey PRIMARY KEY (id)
    posting_place_fkey FOREIGN KEY (place) REFERENCES place(id)
    CREATE INDEX posting_by_edition ON posting USING btree (edition)
    CREATE UNIQUE INDEX posting_hangs_once ON posting USING btree (place, edition) WHERE (taken_down_at IS NULL)
    CREATE TRIGGER posting_ends_once BEFORE UPDATE ON posting FOR EACH ROW WHEN (old.taken_down_at IS NOT NULL) EXECUTE FUNCTION never()
    CREATE TRIGGER posting_is_never_deleted BEFORE DELETE ON posting FOR EACH ROW EXECUTE FUNCTION never()

table reminder
    duty text NOT NULL
    step bigint NOT NULL
    given_at text NOT NULL
    reminder_duty_fkey FOREIGN KEY (duty) REFERENCES duty(id)
    reminder_pkey PRIMARY KEY (duty, step)

table review
    id text NOT NULL
    draft text NOT NULL
    verdict text NOT NULL
    says text NOT NULL
    commitment text NOT NULL
    reviewed_by text NOT NULL
    reviewed_at text NOT NULL
    review_draft_fkey FOREIGN KEY (draft) REFERENCES draft(id)
    review_pkey PRIMARY KEY (id)
    review_verdict_check CHECK ((verdict = ANY (ARRAY['agreed'::text, 'reserved'::text, 'objected'::text, 'sent_back'::text])))
    CREATE INDEX review_by_draft ON review USING btree (draft, reviewed_at)
    CREATE TRIGGER review_is_never_changed BEFORE DELETE OR UPDATE ON review FOR EACH ROW EXECUTE FUNCTION never()

table role_grant
    account text NOT NULL
    role text NOT NULL
    division text NOT NULL
    granted_by text NOT NULL
    granted_at text NOT NULL
    role_granted_account_fkey FOREIGN KEY (account) REFERENCES account(id)
    role_granted_pkey PRIMARY KEY (account, role, division)
    role_granted_role_check CHECK ((role = ANY (ARRAY['clerk'::text, 'supervisor'::text, 'supervisor_chair'::text, 'director'::text, 'secretary'::text, 'town_officer'::text, 'upper_officer'::text, 'administrator'::text])))

table screen_device
    id text NOT NULL
    place text NOT NULL
    token text NOT NULL
    agent text NOT NULL
    paired_at text NOT NULL
    paired_by text NOT NULL
    ended_at text
    ended_by text
    screen_device_pkey PRIMARY KEY (id)
    screen_device_place_fkey FOREIGN KEY (place) REFERENCES place(id)
    screen_device_token_key UNIQUE (token)
    CREATE UNIQUE INDEX screen_plays_once ON screen_device USING btree (place) WHERE (ended_at IS NULL)
    CREATE TRIGGER screen_device_is_never_deleted BEFORE DELETE ON screen_device FOR EACH ROW EXECUTE FUNCTION never()

table screen_notice
    id text NOT NULL
    scope text NOT NULL
    words text NOT NULL
    until_at text NOT NULL
    said_at text NOT NULL
    said_by text NOT NULL
    said_by_name text NOT NULL
    ended_at text
    ended_by text
    screen_notice_pkey PRIMARY KEY (id)
    screen_notice_scope_fkey FOREIGN KEY (scope) REFERENCES division(code)
    CREATE INDEX screen_notice_by_scope ON screen_notice USING btree (scope, until_at)
    CREATE TRIGGER screen_notice_is_never_deleted BEFORE DELETE ON screen_notice FOR EACH ROW EXECUTE FUNCTION never()

table screen_play
    place text NOT NULL
    edition text NOT NULL
    day date NOT NULL
    seconds bigint NOT NULL
    times bigint NOT NULL
    screen_play_edition_fkey FOREIGN KEY (edition) REFERENCES edition(code)
    screen_play_pkey PRIMARY KEY (place, edition, day)
    screen_play_place_fkey FOREIGN KEY (place) REFERENCES place(id)
    CREATE TRIGGER screen_play_is_never_deleted BEFORE DELETE ON screen_play FOR EACH ROW EXECUTE FUNCTION never()

table screen_report
    device text NOT NULL
    sequence bigint NOT NULL
    received_at text NOT NULL
    since text NOT NULL
    shown text NOT NULL
    notices text NOT NULL
    offline_seconds bigint NOT NULL
    clock_error bigint NOT NULL
    screen_report_device_fkey FOREIGN KEY (device) REFERENCES screen_device(id)
    screen_report_pkey PRIMARY KEY (device)

table session
    id text NOT NULL
    account text NOT NULL
    csrf text NOT NULL
    agent text NOT NULL
    created_at text NOT NULL
    seen_at text NOT NULL
    session_account_fkey FOREIGN KEY (account) REFERENCES account(id)
    session_pkey PRIMARY KEY (id)
    CREATE INDEX session_by_account ON session USING btree (account)

table sighting
    photo text NOT NULL
    mark text NOT NULL
    verdict text NOT NULL
    posting text
    printed_on date
    sighting_photo_fkey FOREIGN KEY (photo) REFERENCES board_photo(id)
    sighting_pkey PRIMARY KEY (photo, mark)
    sighting_posting_fkey FOREIGN KEY (posting) REFERENCES posting(id)
    sighting_verdict_check CHECK ((verdict = ANY (ARRAY['proved'::text, 'seen_before'::text, 'undated'::text, 'old_print'::text, 'replaced'::text, 'withdrawn'::text, 'another_village'::text, 'differs'::text, 'unknown'::text])))
    CREATE INDEX sighting_by_posting ON sighting USING btree (posting)
    CREATE TRIGGER sighting_is_never_changed BEFORE DELETE OR UPDATE ON sighting FOR EACH ROW EXECUTE FUNCTION never()

table site_start
    one bigint NOT NULL
    began_on date NOT NULL
    site_start_one_check CHECK ((one = 1))
    site_start_pkey PRIMARY KEY (one)

table stage_photo
    digest text NOT NULL
    blob text NOT NULL
    added_by text NOT NULL
    added_at text NOT NULL
    stage_photo_pkey PRIMARY KEY (digest)
    CREATE TRIGGER stage_photo_is_never_changed BEFORE DELETE OR UPDATE ON stage_photo FOR EACH ROW EXECUTE FUNCTION never()

table upload
    id text NOT NULL
    village text NOT NULL
    file_name text NOT NULL
    size bigint NOT NULL
    blob text NOT NULL
    uploaded_by text NOT NULL
    uploaded_at text NOT NULL
    upload_pkey PRIMARY KEY (id)
    upload_village_fkey FOREIGN KEY (village) REFERENCES division(code)

CREATE OR REPLACE FUNCTION catalog_change_comes_before()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    IF (SELECT state FROM catalog_layer WHERE id = NEW.layer) IN ('adopted', 'discarded') THEN
        RAISE EXCEPTION 'an adopted catalogue is never changed';
    END IF;
    RETURN NEW;
END $function$


CREATE OR REPLACE FUNCTION catalog_change_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    IF (SELECT state FROM catalog_layer WHERE id = OLD.layer) IN ('adopted', 'discarded') THEN
        RAISE EXCEPTION 'an adopted catalogue is never changed';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $function$


CREATE OR REPLACE FUNCTION catalog_layer_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state IN ('adopted', 'discarded') THEN
        RAISE EXCEPTION 'an adopted catalogue is never changed';
    END IF;
    RETURN NEW;
END $function$


CREATE OR REPLACE FUNCTION duty_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    PERFORM note_duty_change(NEW.village, NEW.item);
    RETURN NULL;
END $function$


CREATE OR REPLACE FUNCTION duty_ended()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    PERFORM note_duty_change(duty.village, duty.item) FROM duty WHERE duty.id = NEW.duty;
    RETURN NULL;
END $function$


CREATE OR REPLACE FUNCTION log_only_grows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    IF TG_OP = 'DELETE' OR NEW.size <= OLD.size THEN RAISE EXCEPTION 'the log only grows'; END IF;
    RETURN NEW;
END $function$


CREATE OR REPLACE FUNCTION never()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME; END $function$


CREATE OR REPLACE FUNCTION note_duty_change(of_village text, of_item text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('duty_change'));
    INSERT INTO duty_change (village, item, number)
    VALUES (of_village, of_item, (SELECT coalesce(max(number), 0) + 1 FROM duty_change))
    ON CONFLICT (village, item) DO UPDATE SET number = excluded.number;
END $function$

