package org.lectern.export.labelled;

/** Types of DKPro Core that every INCEpTION project knows: a file with others would be refused there. */
final class Inception {
    static final String NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";
    static final String TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";
    static final String SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";
    static final String DOCUMENT = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";
    static final String STRING_FIELD = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.MetaDataStringField";

    private Inception() {}
}
