-- Referrals are listed over all intentions, the longest asked first, a page at a time.
CREATE INDEX ix_referral_asked_on ON referral (asked_on);
