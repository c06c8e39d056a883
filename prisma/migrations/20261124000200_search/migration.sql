-- Search over published notes. On a table with policies PostgreSQL uses no GIN index for @@ or %, because those operators
-- are not leakproof. So the words stand in tables of their own that the serving role cannot read; what a tenant may find
-- is decided in search_notes, by its audiences. Row-level security without a policy keeps everybody but the owner out,
-- also after a careless grant; it is not forced, because the owner's functions are the readers.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE release_note_search (
  note_id uuid PRIMARY KEY REFERENCES release_note (id) ON DELETE CASCADE,
  published_at timestamptz(3) NOT NULL,
  headline text NOT NULL,
  -- The beginning of the note without its Markdown: fragments are cut from it.
  plain text NOT NULL,
  document tsvector NOT NULL
) WITH (toast_tuple_target = 128); -- Keeps the long columns out of the rows that a search walks through.
CREATE INDEX release_note_search_document_idx ON release_note_search USING gin (document) WITH (fastupdate = off);

-- Every word of a published note: what a mistyped word may have meant.
CREATE TABLE release_note_word (word text PRIMARY KEY);
CREATE INDEX release_note_word_trigrams_idx ON release_note_word USING gin (word gin_trgm_ops) WITH (fastupdate = off);

ALTER TABLE release_note_search ENABLE ROW LEVEL SECURITY;
ALTER TABLE release_note_word ENABLE ROW LEVEL SECURITY;

-- Text without the commonest Markdown marks, and without the two characters that mark hits.
CREATE FUNCTION plain_text(markdown text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  translate(
    regexp_replace(
      regexp_replace(markdown, '\[([^][\n]*)\]\([^()\s]*\)', '\1', 'g'),
      '[*`|]|^[ \t]*[#>+-]+[ \t]', ' ', 'gn'
    ), U&'\E000\E001', ''
  );

-- "8.14.1" is also found as "8.14".
CREATE FUNCTION version_words(version text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (
  SELECT version || coalesce(string_agg(' ' || array_to_string(parts[1:i], '.'), '' ORDER BY i), '')
  FROM (SELECT string_to_array(version, '.') AS parts) v, generate_series(2, cardinality(parts) - 1) AS i
);

CREATE FUNCTION keep_note_searchable() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  name_and_version text;
  body text;
BEGIN
  IF NEW.status NOT IN ('published', 'withdrawn') OR NEW.published_at IS NULL THEN
    DELETE FROM release_note_search WHERE note_id = NEW.id;
    RETURN NULL;
  END IF;
  SELECT replace(r.component::text, '_', ' ') || ' ' || version_words(r.version) INTO STRICT name_and_version
    FROM release r WHERE r.id = NEW.release_id;
  body := plain_text(NEW.body_markdown);
  INSERT INTO release_note_search AS s (note_id, published_at, headline, plain, document)
  VALUES (
    NEW.id, NEW.published_at, plain_text(NEW.headline),
    left(concat_ws(E'\n', NEW.summary, NEW.action_required, NEW.impact, body), 6000),
    setweight(to_tsvector('english', NEW.headline || ' ' || name_and_version), 'A')
      || setweight(to_tsvector('english', NEW.summary), 'B')
      || setweight(to_tsvector('english', NEW.impact || ' ' || NEW.action_required), 'C')
      || setweight(to_tsvector('english', body), 'D')
  )
  ON CONFLICT (note_id) DO UPDATE SET
    published_at = excluded.published_at, headline = excluded.headline, plain = excluded.plain, document = excluded.document;
  -- In order, so that two publications at once wait for each other rather than block each other.
  INSERT INTO release_note_word
    SELECT DISTINCT lexeme FROM unnest(to_tsvector('simple', concat_ws(' ', NEW.headline, NEW.summary, NEW.impact, NEW.action_required, body)))
    WHERE length(lexeme) BETWEEN 3 AND 30 AND lexeme !~ '[0-9[:punct:]]'
    ORDER BY lexeme
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER searchable
  AFTER INSERT OR UPDATE OF status, published_at, headline, summary, impact, action_required, body_markdown ON release_note
  FOR EACH ROW EXECUTE FUNCTION keep_note_searchable();

-- The words of `query`, each also as the beginning of a word and as up to three known words that look like it and begin
-- with the same letter. 0.25 rather than 0.3, so that two letters changed for each other still look alike ("wroker").
CREATE FUNCTION forgiving_query(query text) RETURNS tsquery
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  typed text;
  alternatives tsquery;
  whole tsquery;
BEGIN
  PERFORM set_config('pg_trgm.similarity_threshold', '0.25', true);
  FOR typed IN
    SELECT w FROM regexp_matches(lower(query), '[0-9]+(?:\.[0-9]+)+|[[:alnum:]]+', 'g') WITH ORDINALITY AS t (matches, place), unnest(matches) AS w
    WHERE length(w) >= 2 AND numnode(plainto_tsquery('english', w)) > 0 ORDER BY place LIMIT 8
  LOOP
    alternatives := plainto_tsquery('english', typed) || to_tsquery('simple', quote_literal(typed) || ':*');
    IF length(typed) >= 4 THEN
      SELECT coalesce(alternatives || string_agg(quote_literal(near.lexeme), ' | ')::tsquery, alternatives) INTO alternatives
      FROM (
        SELECT unnest(tsvector_to_array(to_tsvector('english', w.word))) AS lexeme FROM release_note_word w
        WHERE w.word % typed AND left(w.word, 1) = left(typed, 1) ORDER BY similarity(w.word, typed) DESC, w.word LIMIT 3
      ) near;
    END IF;
    whole := coalesce(whole && alternatives, alternatives);
  END LOOP;
  RETURN whole;
END $$;

-- The newest 300 notes of the asking tenant that match. A tenant that reads much of what is published has them among the
-- newest 3,000 matches; only for the others are all matches held against their audiences, of which they have few.
CREATE FUNCTION newest_matches(asked tsquery) RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
  seen integer;
  newest uuid[];
BEGIN
  SELECT count(*), (array_agg(m.note_id ORDER BY m.published_at DESC, m.note_id) FILTER (WHERE m.is_readable))[1:300]
  INTO seen, newest
  FROM (
    SELECT h.note_id, h.published_at,
      EXISTS (SELECT FROM release_note_audience a WHERE a.tenant_id = app_tenant_id() AND a.note_id = h.note_id) AS is_readable
    FROM (
      SELECT s.note_id, s.published_at FROM release_note_search s
      WHERE s.document @@ asked ORDER BY s.published_at DESC, s.note_id LIMIT 3000
    ) h
  ) m;
  IF seen < 3000 OR cardinality(newest) = 300 THEN
    RETURN newest;
  END IF;
  RETURN ARRAY (
    SELECT s.note_id FROM release_note_search s JOIN release_note_audience a ON a.note_id = s.note_id
    WHERE s.document @@ asked AND a.tenant_id = app_tenant_id()
    ORDER BY s.published_at DESC, s.note_id LIMIT 300
  );
END $$;

-- The best of them, with fragments in which U+E000 and U+E001 stand around the hits.
CREATE FUNCTION matching_notes(asked tsquery, most integer)
  RETURNS TABLE (note_id uuid, rank real, headline text, fragment text)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 30 SET search_path = pg_catalog, public, pg_temp AS $$
    WITH best AS MATERIALIZED (
      SELECT s.note_id, s.published_at, s.headline, s.plain, ts_rank(s.document, asked) AS rank
      FROM unnest(newest_matches(asked)) AS newest (id) JOIN release_note_search s ON s.note_id = newest.id
      ORDER BY 5 DESC, s.published_at DESC, s.note_id LIMIT most
    )
    SELECT b.note_id, b.rank,
      ts_headline('english', b.headline, asked, U&'HighlightAll=true, StartSel=\E000, StopSel=\E001'),
      ts_headline('english', b.plain, asked, U&'StartSel=\E000, StopSel=\E001, MaxFragments=1, MaxWords=30, MinWords=15')
    FROM best b ORDER BY b.rank DESC, b.published_at DESC, b.note_id
$$;

-- What the asking tenant finds for what a person typed: at most `most` notes. Where words as typed find fewer than five,
-- unfinished and mistyped words are understood too; those notes follow, marked as close. No tenant is named: no note.
CREATE FUNCTION search_notes(query text, most integer)
  RETURNS TABLE (note_id uuid, is_close boolean, rank real, headline text, fragment text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 30 SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  asked tsquery := websearch_to_tsquery('english', query);
  forgiving tsquery;
  exact uuid[] := '{}';
BEGIN
  -- What only excludes words ("-fix") asks for nothing.
  IF querytree(asked) NOT IN ('', 'T') THEN
    is_close := false;
    FOR note_id, rank, headline, fragment IN
      SELECT m.note_id, m.rank, m.headline, m.fragment FROM matching_notes(asked, most) m
    LOOP
      exact := exact || note_id;
      RETURN NEXT;
    END LOOP;
  END IF;
  -- Who quotes or excludes words means them as they are, and a version is no other version.
  IF cardinality(exact) >= least(5, most) OR query ~ '"|(^|\s)-|^[0-9.]*\.[0-9.]*$' THEN
    RETURN;
  END IF;
  forgiving := forgiving_query(query);
  IF forgiving IS NOT NULL THEN
    RETURN QUERY
      SELECT m.note_id, true, m.rank, m.headline, m.fragment FROM matching_notes(forgiving, most) m
      WHERE m.note_id <> ALL (exact) LIMIT most - cardinality(exact);
  END IF;
END $$;

REVOKE ALL ON FUNCTION keep_note_searchable, forgiving_query, newest_matches, matching_notes, search_notes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_notes TO portal_app;

-- Notes of before this migration. The owner is bound by the policies too, so it says that it acts for the vendor.
SELECT set_config('app.vendor', 'on', true);
UPDATE release_note SET status = status WHERE status IN ('published', 'withdrawn');
