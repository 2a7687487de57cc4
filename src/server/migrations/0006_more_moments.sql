-- When the buyer got a reference to pay with, sent the money by bank, and when the first message
-- went to the other party.

ALTER TABLE orders ADD COLUMN payment_reference_at BIGINT;
ALTER TABLE orders ADD COLUMN transferred_at BIGINT;
ALTER TABLE orders ADD COLUMN messaged_at BIGINT;
