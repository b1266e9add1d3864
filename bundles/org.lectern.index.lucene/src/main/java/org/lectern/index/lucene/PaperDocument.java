package org.lectern.index.lucene;

import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.PublicationDate;
import org.lectern.api.model.Sighting;
import org.lectern.text.WordForm;

/**
 * What the index keeps of a paper. Nothing is stored to be shown: title and abstract come from the store. No label is in
 * here, so no search can tell what a blind project hides.
 */
final class PaperDocument {
    private static final int TITLE_KEY_LENGTH = 100;
    private static final int MAX_NAME_LENGTH = 2000;
    private static final FieldType PROSE = type(false);
    private static final FieldType NAMES = type(true);

    private PaperDocument() {}

    private static FieldType type(boolean omitNorms) {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    static Document of(Paper paper) {
        var document = new Document();
        String id = paper.id().value();
        document.add(new StringField(Fields.ID, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.ID, new BytesRef(id)));
        document.add(new Field(Fields.TITLE, paper.title(), PROSE));
        document.add(new Field(Fields.ABSTRACT, paper.abstractText(), PROSE));
        paper.authors().forEach(author -> document.add(new Field(Fields.AUTHOR, author, NAMES)));
        paper.organization().ifPresent(organization -> addOrganization(organization, document));
        addSightings(paper, document);
        Possessions.of(paper).forEach(what -> document.add(new StringField(Fields.HAS, what, Field.Store.NO)));
        paper.published().map(PublicationDate::date).ifPresent(date -> addDate(date, document));
        addComments(paper.comments(), document);
        paper.trend().ifPresent(trend -> document.add(new NumericDocValuesField(Fields.TREND, trend)));
        document.add(new NumericDocValuesField(Fields.ADDED, AddedKey.of(paper.id())));
        document.add(new SortedDocValuesField(Fields.TITLE_KEY, new BytesRef(titleKey(paper.title()))));
        return document;
    }

    private static void addOrganization(Organization organization, Document document) {
        document.add(new Field(Fields.ORGANIZATION, organization.name(), NAMES));
        document.add(new SortedDocValuesField(Fields.ORGANIZATION_NAME, name(organization.name())));
        organization.handle().ifPresent(handle -> document.add(new Field(Fields.ORGANIZATION, handle, NAMES)));
    }

    private static void addSightings(Paper paper, Document document) {
        for (String source : sources(paper)) {
            document.add(new Field(Fields.SOURCE, source, NAMES));
            document.add(new SortedSetDocValuesField(Fields.SOURCE_NAME, name(source)));
        }
        document.add(new IntPoint(Fields.SIGHTINGS, paper.sightings().size()));
        paper.sightings().stream()
                .flatMap(sighting -> sighting.seenOn().stream())
                .filter(date -> date.year().isPresent())
                .distinct()
                .forEach(date -> document.add(new IntPoint(Fields.SEEN, DayRange.first(date), DayRange.last(date))));
    }

    private static List<String> sources(Paper paper) {
        return paper.sightings().stream().map(Sighting::source).distinct().toList();
    }

    /** Lucene refuses values of more than 32 KB. */
    private static BytesRef name(String name) {
        return new BytesRef(name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH));
    }

    private static void addDate(PartialDate date, Document document) {
        if (date.year().isPresent()) {
            document.add(new IntPoint(Fields.PUBLISHED, DayRange.first(date), DayRange.last(date)));
            document.add(new NumericDocValuesField(Fields.DATE, DayRange.sortKey(date)));
        }
    }

    private static void addComments(OptionalInt comments, Document document) {
        if (comments.isPresent()) {
            document.add(new IntPoint(Fields.COMMENTS, comments.getAsInt()));
            document.add(new NumericDocValuesField(Fields.COMMENTS, comments.getAsInt()));
        }
    }

    private static String titleKey(String title) {
        String start = title.substring(
                0, title.offsetByCodePoints(0, Math.min(title.codePointCount(0, title.length()), TITLE_KEY_LENGTH)));
        return WordForm.fold(start);
    }
}
