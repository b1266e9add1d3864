package org.lectern.feed.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.api.feed.ColumnMapping.Meaning;

/**
 * What columns are called by the tools that write them: our own exports, ASReview, Scopus, Embase, ProQuest, Web of
 * Science, PubMed, EBSCO, Cochrane, IEEE, Springer, Lens, OpenAlex, RefWorks, Rayyan, Covidence, and the tags of RIS where people used them as names. A name counts without
 * case, blanks, brackets, points, commas, slashes, hyphens and underscores.
 */
final class KnownNames {
    /** A name that is known: its meaning, and how it is read. Of two with one meaning, the lower rank is the better. */
    record Known(Meaning meaning, String key, int sureness, int rank) {}

    private static final Pattern NO_PART = Pattern.compile("[\\s_()\\uFEFF.,/-]+");
    private static final Map<String, Known> NAMES = new HashMap<>();
    private static int next;

    static {
        names(
                Meaning.TITLE,
                "title",
                100,
                "title",
                "primarytitle",
                "papertitle",
                "articletitle",
                "documenttitle",
                "itemtitle",
                "titleprimary");
        names(Meaning.TITLE, "title", 70, "ti", "t1", "studytitle", "referencetitle", "headline");
        names(Meaning.ABSTRACT, "abstract", 100, "abstract", "abstracttext", "abstractnote", "notesabstract");
        names(Meaning.ABSTRACT, "abstract", 70, "ab", "n2", "summary", "text", "abstracts");
        names(
                Meaning.AUTHORS,
                "authors",
                100,
                "authorfullnames",
                "authors",
                "author",
                "authornames",
                "firstauthors",
                "authorsprimary",
                "authorshipsauthordisplayname");
        names(Meaning.AUTHORS, "authors", 70, "creators", "af", "au", "a1", "names");
        itself(Meaning.AUTHOR_COUNT, 100, "authorcount");
        itself(Meaning.ORGANIZATION, 90, "organization", "organizationhandle");
        itself(Meaning.PUBLISHED, 100, "published", "publishedat", "publicationdate", "datepublished", "publishedfrom");
        itself(Meaning.PUBLISHED, 90, "date", "year", "publicationyear", "publishedyear");
        names(Meaning.PUBLISHED, "publicationyear", 70, "py", "yearpublished", "pubyear");
        itself(Meaning.COMMENTS, 80, "comments", "numcomments");
        itself(Meaning.UPVOTES, 80, "upvotes");
        itself(Meaning.ARXIV, 100, "arxivid", "arxiv");
        itself(Meaning.ARXIV, 60, "eprint");
        names(Meaning.DOI, "doi", 100, "doi", "doilink", "itemdoi", "digitalobjectidentifier");
        names(Meaning.DOI, "doi", 60, "do", "di");
        names(Meaning.PUBMED, "pmid", 100, "pmid", "pubmed", "pubmedid", "medlinepmid");
        names(Meaning.PUBMED, "pmid", 60, "pm");
        itself(Meaning.IDENTIFIERS, 100, "identifiers", "otheridentifiers");
        itself(Meaning.IDENTIFIERS, 60, "id");
        itself(Meaning.URL, 90, "url", "link");
        names(Meaning.URL, "url", 80, "documenturl", "urls", "articleurl", "plink");
        itself(Meaning.PDF, 90, "pdfurl", "pdf");
        names(Meaning.PDF, "pdf", 90, "pdflink");
        itself(Meaning.CODE, 90, "githubrepo", "github", "codeurl");
        itself(Meaning.PROJECT_PAGE, 90, "projectpage");
        itself(Meaning.LINKS, 90, "links", "linkkinds");
        itself(Meaning.LABEL, 100, "answers", "asreviewlabel");
        itself(Meaning.LABEL, 95, "finalincluded", "includedfinal", "finallabel", "labelincluded", "includedlabel");
        itself(Meaning.LABEL, 90, "included", "includedflag", "include", "label", "labels");
        itself(Meaning.LABEL, 80, "finaldecision", "screeningdecision", "decision", "inclusion", "relevant");
        itself(
                Meaning.ANNOTATOR,
                90,
                "asreviewusername",
                "annotator",
                "reviewer",
                "reviewername",
                "labeledby",
                "rater");
        itself(Meaning.NOTE, 90, "asreviewnote", "reviewernote", "labelnote", "exportednotes1", "exclusionreason");
        itself(Meaning.LABELLED_AT, 90, "asreviewtime", "labeledat", "labelledat");
    }

    private KnownNames() {}

    /** Read under another name. */
    private static void names(Meaning meaning, String key, int sureness, String... names) {
        for (String name : names) {
            NAMES.put(name, new Known(meaning, key, sureness, next++));
        }
    }

    /** Read under its own name, since these names say more than their meaning does. */
    private static void itself(Meaning meaning, int sureness, String... names) {
        for (String name : names) {
            names(meaning, name, sureness, name);
        }
    }

    static String plain(String name) {
        return NO_PART.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    static Optional<Known> of(String name) {
        String plain = plain(name);
        // What the cleaned columns of our own exports came from goes first.
        return switch (plain) {
            case "rawtitle" -> Optional.of(new Known(Meaning.TITLE, "rawtitle", 100, -1));
            case "rawabstract" -> Optional.of(new Known(Meaning.ABSTRACT, "rawabstract", 100, -1));
            default -> Optional.ofNullable(NAMES.get(plain));
        };
    }

    /** How a column is read that the user gave this meaning. */
    static String key(Meaning meaning) {
        return switch (meaning) {
            case PUBMED -> "pmid";
            case ARXIV -> "arxivid";
            case PDF -> "pdfurl";
            case CODE -> "codeurl";
            case AUTHOR_COUNT -> "authorcount";
            case PROJECT_PAGE -> "projectpage";
            default -> meaning.name().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether a column of that name could hold a title or an abstract. */
    static boolean isText(String name) {
        return of(name).map(Known::meaning)
                .filter(List.of(Meaning.TITLE, Meaning.ABSTRACT)::contains)
                .isPresent();
    }
}
