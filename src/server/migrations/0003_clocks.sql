-- What more of an order's clocks depend on: further moments, and what was agreed on.

ALTER TABLE orders ADD COLUMN withdrawn_at BIGINT;
ALTER TABLE orders ADD COLUMN cancelled_at BIGINT;
-- When the money started on its way to the buyer, and to the seller.
ALTER TABLE orders ADD COLUMN refunded_at BIGINT;
ALTER TABLE orders ADD COLUMN paid_out_at BIGINT;
-- Since when the carrier keeps the parcel for the buyer to collect.
ALTER TABLE orders ADD COLUMN held_at BIGINT;
ALTER TABLE orders ADD COLUMN is_pickup BIGINT NOT NULL DEFAULT 0;
-- The seller is a business, the buyer lives in the EEA or the UK, and nothing excludes the object.
ALTER TABLE orders ADD COLUMN can_withdraw BIGINT NOT NULL DEFAULT 0;
-- NULL where the parcel is not insured.
ALTER TABLE orders ADD COLUMN insurance TEXT CHECK (insurance IN ('same_country', 'abroad'));
-- The IANA name of the time zone whose days count; NULL for the team's.
ALTER TABLE orders ADD COLUMN time_zone TEXT;
