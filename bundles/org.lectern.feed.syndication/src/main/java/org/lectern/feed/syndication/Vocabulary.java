package org.lectern.feed.syndication;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the elements of the kinds of feeds mean. RSS in all its versions, RDF and Atom share one vocabulary: their names do
 * not contradict each other, and feeds mix them.
 */
final class Vocabulary {
    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String ATOM_03 = "http://purl.org/atom/ns#";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    static final String ARXIV = "http://arxiv.org/schemas/atom";
    static final String LECTERN = "urn:lectern:feed:1";
    /** Prefixes that feeds use without declaring them. */
    static final Map<String, String> CUSTOMARY = Map.of(
            "dc",
            DUBLIN_CORE,
            "content",
            "http://purl.org/rss/1.0/modules/content/",
            "arxiv",
            ARXIV,
            "atom",
            ATOM,
            "rdf",
            RDF,
            "prism",
            "http://prismstandard.org/namespaces/basic/2.0/",
            "dcterms",
            "http://purl.org/dc/terms/",
            "media",
            "http://search.yahoo.com/mrss/",
            "itunes",
            "http://www.itunes.com/dtds/podcast-1.0.dtd",
            "slash",
            "http://purl.org/rss/1.0/modules/slash/");

    private static final Set<String> CORE = Set.of(
            "",
            ATOM,
            ATOM_03,
            "http://purl.org/rss/1.0/",
            "http://purl.org/net/rss1.1#",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://my.netscape.com/publish/formats/rss-0.91.dtd",
            "http://backend.userland.com/rss",
            "http://backend.userland.com/rss2",
            "http://backend.userland.com/RSS2",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://cyber.law.harvard.edu/rss/rss.html");

    private static final Map<String, Field> OF_CORE = fields("""
            title TITLE
            summary SUMMARY
            abstract SUMMARY
            tagline SUMMARY
            content CONTENT
            fullitem CONTENT
            body CONTENT
            description DESCRIPTION
            author AUTHOR
            contributor FOREIGN
            id ID
            guid GUID
            link LINK
            url LINK
            enclosure ENCLOSURE
            category CATEGORY
            tags KEYWORDS
            keywords KEYWORDS
            published PUBLISHED
            issued PUBLISHED
            pubdate PUBLISHED
            updated UPDATED
            modified UPDATED
            created CREATED
            language LANGUAGE
            rights RIGHTS
            copyright RIGHTS
            source FOREIGN
            image FOREIGN
            textinput FOREIGN
            """);
    private static final Map<String, Field> OF_DUBLIN_CORE = fields("""
            title TITLE
            description DESCRIPTION
            abstract SUMMARY
            creator CREATOR
            author CREATOR
            contributor FOREIGN
            identifier IDENTIFIER
            subject CATEGORY
            date UPDATED
            issued PUBLISHED
            created CREATED
            modified UPDATED
            language LANGUAGE
            rights RIGHTS
            source OTHER
            """);
    private static final Map<String, Field> OF_ARXIV = fields("""
            doi DOI
            comment COMMENT
            journal_ref JOURNAL
            primary_category PRIMARY_CATEGORY
            announce_type ANNOUNCE_TYPE
            """);
    private static final Map<String, Field> OF_LECTERN = fields("""
            rawtitle RAW_TITLE
            rawabstract RAW_ABSTRACT
            authorcount AUTHOR_COUNT
            organization ORGANIZATION
            published DATE
            """);
    private static final Map<String, Field> OF_PRISM = fields("""
            doi DOI
            publicationdate CREATED
            publicationname JOURNAL
            keyword CATEGORY
            """);
    private static final Map<String, Field> OF_ITUNES = fields("""
            author CREATOR
            summary SUMMARY
            category CATEGORY
            keywords KEYWORDS
            """);
    private static final Map<String, Map<String, Field>> BY_URI = byUri();

    /** The namespace of the root: some feeds have one of their own making. */
    private String core = "";

    /** The last namespace that was asked for, and its names: most elements have that of their neighbours. */
    private String lastUri;

    private Map<String, Field> lastFields;

    private static Map<String, Map<String, Field>> byUri() {
        var all = new HashMap<String, Map<String, Field>>();
        CORE.forEach(uri -> all.put(uri, OF_CORE));
        all.put(DUBLIN_CORE, OF_DUBLIN_CORE);
        all.put("http://purl.org/dc/elements/1.0/", OF_DUBLIN_CORE);
        all.put("http://purl.org/dc/terms/", OF_DUBLIN_CORE);
        all.put(ARXIV, OF_ARXIV);
        all.put(LECTERN, OF_LECTERN);
        all.put("http://purl.org/rss/1.0/modules/content/", fields("encoded CONTENT"));
        all.put("http://www.w3.org/1999/xhtml", fields("body CONTENT\ndiv CONTENT"));
        all.put("http://a9.com/-/spec/opensearch/1.1/", fields("totalresults TOTAL_RESULTS"));
        all.put("http://a9.com/-/spec/opensearchrss/1.0/", fields("totalresults TOTAL_RESULTS"));
        all.put("http://purl.org/rss/1.0/modules/slash/", fields("comments COMMENT_COUNT"));
        all.put("http://search.yahoo.com/mrss/", fields("keywords KEYWORDS"));
        for (String version : new String[] {"1.2", "2.0", "2.1", "3.0"}) {
            all.put("http://prismstandard.org/namespaces/basic/" + version + "/", OF_PRISM);
            all.put("http://prismstandard.org/namespaces/" + version + "/basic/", OF_PRISM);
        }
        all.put("http://www.itunes.com/dtds/podcast-1.0.dtd", OF_ITUNES);
        all.put("http://www.itunes.com/DTDs/PodCast-1.0.dtd", OF_ITUNES);
        all.put("http://www.itunes.com/DTDs/Podcast-1.0.dtd", OF_ITUNES);
        all.put("http://example.com/DTDs/PodCast-1.0.dtd", OF_ITUNES);
        return all;
    }

    private static Map<String, Field> fields(String table) {
        var fields = new HashMap<String, Field>();
        table.lines().forEach(line -> {
            String[] words = line.split(" ");
            fields.put(words[0], Field.valueOf(words[1]));
        });
        // As most feeds write them, so that no name has to be lowered.
        Map.of(
                        "pubdate",
                        "pubDate",
                        "textinput",
                        "textInput",
                        "totalresults",
                        "totalResults",
                        "authorcount",
                        "authorCount")
                .forEach((lower, usual) -> {
                    if (fields.containsKey(lower)) {
                        fields.put(usual, fields.get(lower));
                    }
                });
        return fields;
    }

    void root(String uri) {
        core = uri.equals(RDF) ? "" : uri;
        lastUri = null;
    }

    boolean isCore(String uri) {
        return CORE.contains(uri) || uri.equals(core);
    }

    Field field(String uri, String local) {
        if (!uri.equals(lastUri)) {
            lastUri = uri;
            lastFields = BY_URI.getOrDefault(uri, uri.equals(core) ? OF_CORE : Map.of());
        }
        Map<String, Field> fields = lastFields;
        Field field = fields.get(local);
        return field == null ? fields.getOrDefault(local.toLowerCase(Locale.ROOT), Field.OTHER) : field;
    }

    /** The element holds an entry. */
    boolean isEntry(Tag tag) {
        String local = tag.local();
        return (local.equalsIgnoreCase("item") || local.equalsIgnoreCase("entry")) && isCore(tag.uri());
    }

    /** The element holds what a feed says about itself. */
    boolean isFeed(Tag tag) {
        String local = tag.local();
        return (local.equalsIgnoreCase("channel") || local.equalsIgnoreCase("feed")) && isCore(tag.uri());
    }
}
