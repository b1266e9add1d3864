package org.lectern.index.lucene;

/** The fields of the index, and the version of what stands in them. */
final class Fields {
    /** Count this up with every change of fields or analysis: an index of another version is made anew. */
    static final String VERSION = "4";

    static final String ID = "id";
    static final String TITLE = "title";
    static final String ABSTRACT = "abstract";
    static final String AUTHOR = "author";
    static final String ORGANIZATION = "organization";
    static final String SOURCE = "source";
    /** First and last possible day, as year · 10000 + month · 100 + day. */
    static final String PUBLISHED = "published";

    /** The same as one number to sort by: Lucene does not sort by a field that is a range. */
    static final String DATE = "date";

    static final String COMMENTS = "comments";
    /** How many comments were gained lately, to sort by. */
    static final String TREND = "trend";

    /** How many sightings there are. */
    static final String SIGHTINGS = "sightings";
    /** First and last possible day of each sighting. */
    static final String SEEN = "seen";

    static final String HAS = "has";
    /** Whole names, to be counted. */
    static final String SOURCE_NAME = "sourceName";

    static final String ORGANIZATION_NAME = "organizationName";
    static final String ADDED = "added";
    static final String TITLE_KEY = "titleKey";

    /** In the index of meanings. */
    static final String VECTOR = "vector";

    private Fields() {}

    /** Whether the field holds prose, where words have inflections; else it holds names. */
    static boolean isProse(String field) {
        return field.equals(TITLE) || field.equals(ABSTRACT);
    }
}
