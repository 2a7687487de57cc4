-- Moments are milliseconds since 1970 in UTC; texts that hold JSON are contract types.
-- Only SQL that SQLite and PostgreSQL both read.

-- An order as one shopper may see it: the buyer and the seller have a row each. The marketplace
-- fills this table. `search_text` holds title, other party and id in lower case without accents.
CREATE TABLE orders (
    shopper TEXT NOT NULL,
    id TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('bought', 'sold')),
    status TEXT NOT NULL,
    title TEXT NOT NULL,
    title_lang TEXT,
    picture_url TEXT,
    price_minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    other_party TEXT NOT NULL,
    conversation_url TEXT,
    url TEXT,
    ordered_at BIGINT NOT NULL,
    paid_at BIGINT,
    shipped_at BIGINT,
    estimated_delivery_at BIGINT,
    delivered_at BIGINT,
    carrier TEXT,
    tracking_code TEXT,
    tracking_url TEXT,
    last_scan_at BIGINT,
    search_text TEXT NOT NULL,
    PRIMARY KEY (shopper, id)
);

CREATE INDEX orders_by_time ON orders (shopper, ordered_at, id);

-- Something for sale. The marketplace fills this table and the next.
CREATE TABLE items (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    title_lang TEXT,
    picture_url TEXT,
    price_minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    ends_at BIGINT,
    url TEXT
);

CREATE TABLE recent_items (
    shopper TEXT NOT NULL,
    item_id TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (shopper, item_id)
);

CREATE INDEX recent_items_by_time ON recent_items (shopper, seen_at);

-- Finished answers. `shopper` is the opaque key, NULL for who asked without a log-in.
CREATE TABLE answers (
    id TEXT PRIMARY KEY,
    shopper TEXT,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    topic TEXT,
    helpful BIGINT,
    rating_reason TEXT,
    created_at BIGINT NOT NULL
);

CREATE INDEX answers_by_time ON answers (created_at);

CREATE TABLE article_votes (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL,
    lang TEXT NOT NULL,
    helpful BIGINT NOT NULL,
    reason TEXT,
    created_at BIGINT NOT NULL
);

CREATE TABLE cases (
    reference TEXT PRIMARY KEY,
    shopper TEXT NOT NULL,
    state TEXT NOT NULL,
    channel TEXT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT,
    subject TEXT NOT NULL,
    timeline TEXT NOT NULL,
    answer_id TEXT,
    call_back_number TEXT,
    opened_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX cases_by_time ON cases (shopper, updated_at, reference);
CREATE INDEX cases_by_subject ON cases (shopper, subject_kind, subject_id);

CREATE TABLE case_messages (
    id TEXT PRIMARY KEY,
    case_reference TEXT NOT NULL REFERENCES cases (reference) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    author TEXT NOT NULL,
    agent_name TEXT,
    sent_at BIGINT NOT NULL,
    text TEXT NOT NULL,
    lang TEXT,
    UNIQUE (case_reference, position)
);

-- One row for each key that was ever accepted, written together with what it stands for.
CREATE TABLE idempotency_keys (
    shopper TEXT NOT NULL,
    key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    case_reference TEXT NOT NULL REFERENCES cases (reference) ON DELETE CASCADE,
    opens_case BIGINT NOT NULL,
    reply TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (shopper, key)
);

CREATE INDEX idempotency_keys_by_time ON idempotency_keys (created_at);
