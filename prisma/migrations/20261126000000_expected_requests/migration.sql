-- A busy site's hours add up to more than an integer holds; the counts they come from are double precision too.
ALTER TABLE "proposal_choice" ALTER COLUMN "expected_requests" TYPE double precision;
