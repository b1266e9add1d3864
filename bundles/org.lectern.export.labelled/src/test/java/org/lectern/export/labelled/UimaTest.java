package org.lectern.export.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.transform.OutputKeys;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.json.jsoncas2.mode.FeatureStructuresMode;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.resource.metadata.impl.TypeSystemDescription_impl;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLSerializer;
import org.lectern.api.model.Answer;
import org.lectern.feed.labelled.InceptionProject;
import org.lectern.testkit.Mutations;

/** What we write as UIMA CAS JSON, UIMA itself reads; and what UIMA writes of it, in JSON and in XMI, we read. */
class UimaTest {
    @Provide
    Arbitrary<List<Samples>> papers() {
        return Samples.lists();
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void uimaReadsOurMarksAtTheirWords(@ForAll("papers") List<Samples> papers) throws Exception {
        SortedMap<String, String> files = written(papers);
        var expected = new ArrayList<String>();
        var found = new ArrayList<String>();
        for (Samples sample : papers) {
            var document = new Document(sample.paper());
            var names = new AnswerFiles();
            for (Answer answer : sample.answers()) {
                CAS cas = read(files.get(file(papers, sample, answer, names)));
                found.add(cas.getDocumentText());
                expected.add(document.text());
                found.addAll(marks(cas));
                expected.addAll(document.places(answer).stream()
                        .map(mark -> mark.label() + "=" + document.words(mark))
                        .sorted()
                        .toList());
            }
        }
        assertEquals(expected, found);
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void whatUimaWritesWeReadTheSame(@ForAll("papers") List<Samples> papers) throws Exception {
        var ours = new TreeMap<String, byte[]>();
        var inJson = new TreeMap<String, byte[]>();
        var inXmi = new TreeMap<String, byte[]>();
        for (Map.Entry<String, String> file : written(papers).entrySet()) {
            if (file.getKey().startsWith("annotators/")) {
                // As INCEpTION names it: annotation/DOCUMENT/ANNOTATOR.json
                String[] path = file.getKey().split("/");
                String view = "annotation/" + path[2].replace(".json", ".txt") + "/" + path[1];
                CAS cas = read(file.getValue());
                ours.put(view + ".json", file.getValue().getBytes(StandardCharsets.UTF_8));
                var json = new ByteArrayOutputStream();
                var serializer = new JsonCas2Serializer();
                serializer.setFsMode(FeatureStructuresMode.AS_ARRAY);
                serializer.serialize(cas, json);
                inJson.put(view + ".json", json.toByteArray());
                var xmi = new ByteArrayOutputStream();
                // XML 1.0 has no place for the bell that is in some of the texts.
                var writer = new XMLSerializer(xmi, true);
                writer.setOutputProperty(OutputKeys.VERSION, "1.1");
                new XmiCasSerializer(null).serialize(cas, writer.getContentHandler());
                inXmi.put(view + ".xmi", xmi.toByteArray());
            }
        }
        Assume.that(!ours.isEmpty());
        ReadBack expected = ReadBack.of(new InceptionProject(), Mutations.zip(ours));
        ReadBack json = ReadBack.of(new InceptionProject(), Mutations.zip(inJson));
        assertEquals(expected.complaints, json.complaints);
        assertEquals(expected.items, json.items);
        assertEquals(expected.answers, json.answers);
        ReadBack xmi = ReadBack.of(new InceptionProject(), Mutations.zip(inXmi));
        assertEquals(List.of(), xmi.complaints);
        assertEquals(replaced(expected.answers), xmi.answers);
    }

    /** The bell is no character of XML 1.0, and in 1.1 one that our reader replaces. */
    private static SortedMap<String, TreeSet<String>> replaced(SortedMap<String, TreeSet<String>> answers) {
        var replaced = new TreeMap<String, TreeSet<String>>();
        answers.forEach((text, said) -> replaced.put(text.replace('\u0007', '\uFFFD'), said));
        return replaced;
    }

    private static SortedMap<String, String> written(List<Samples> papers) throws Exception {
        return Written.by(
                new CasJsonExporter(),
                papers.stream().map(Samples::paper).toList(),
                papers.stream().flatMap(sample -> sample.answers().stream()).toList(),
                Map.of());
    }

    /** The names of files are given in the order of the answers, so they are given again in that order. */
    private static String file(List<Samples> papers, Samples sample, Answer answer, AnswerFiles names) {
        for (Samples one : papers) {
            for (Answer before : one.answers()) {
                String name = names.of(one.paper(), before);
                if (one == sample && before == answer) {
                    return name + ".json";
                }
            }
        }
        throw new IllegalArgumentException(answer.toString());
    }

    /** The types that every project of INCEpTION has, as DKPro Core defines them. */
    private static TypeSystemDescription types() {
        var types = new TypeSystemDescription_impl();
        type(types, Inception.DOCUMENT, "uima.tcas.DocumentAnnotation", "documentTitle", "documentId", "documentUri");
        type(types, Inception.SENTENCE, "uima.tcas.Annotation", "id");
        type(types, Inception.TOKEN, "uima.tcas.Annotation", "id", "form");
        type(types, Inception.NAMED_ENTITY, "uima.tcas.Annotation", "value", "identifier");
        type(types, Inception.STRING_FIELD, "uima.tcas.Annotation", "key", "value");
        return types;
    }

    private static void type(TypeSystemDescription types, String name, String above, String... strings) {
        TypeDescription type = types.addType(name, "", above);
        for (String feature : strings) {
            type.addFeature(feature, "", "uima.cas.String");
        }
    }

    private static CAS read(String json) throws Exception {
        CAS cas = CasCreationUtils.createCas(types(), null, null);
        var deserializer = new JsonCas2Deserializer();
        deserializer.setFsMode(FeatureStructuresMode.AS_ARRAY);
        deserializer.deserialize(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), cas);
        return cas;
    }

    private static List<String> marks(CAS cas) {
        Type entity = cas.getTypeSystem().getType(Inception.NAMED_ENTITY);
        var marks = new ArrayList<String>();
        for (AnnotationFS one : cas.getAnnotationIndex(entity)) {
            marks.add(one.getFeatureValueAsString(entity.getFeatureByBaseName("value")) + "=" + one.getCoveredText());
        }
        marks.sort(null);
        return marks;
    }
}
