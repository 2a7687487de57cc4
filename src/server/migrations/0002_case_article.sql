-- The article from which the shopper turned to customer service, by slug.
ALTER TABLE cases ADD COLUMN article TEXT;
