-- An asking for more time that its asker takes back is neither granted nor refused.
CREATE TYPE "extension_answer" AS ENUM ('granted', 'refused', 'taken_back');
ALTER TABLE "window_extension" ALTER COLUMN "granted" TYPE "extension_answer"
  USING (CASE "granted" WHEN true THEN 'granted' WHEN false THEN 'refused' END)::"extension_answer";
ALTER TABLE "window_extension" RENAME COLUMN "granted" TO "answer";
