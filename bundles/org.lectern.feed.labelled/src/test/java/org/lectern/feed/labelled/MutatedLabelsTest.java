package org.lectern.feed.labelled;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lectern.testkit.Fuzzing;
import org.lectern.testkit.Fuzzing.Subject;
import org.lectern.testkit.Mutations;

/** Files with labels damaged at random. */
class MutatedLabelsTest {
    private static final Mutations DAMAGE = new Mutations(
            "[[[[",
            "{\"a\":",
            "{",
            "}",
            ",",
            "\\uD800",
            "\"start\": 4000000000",
            "\"text\": 1",
            "\"label\": {}",
            "\"data\": []",
            "\t_\t*[1]",
            "|",
            "#Text=",
            "T1\tA 0 ",
            "%ID");

    @TestFactory
    Stream<DynamicTest> aDamagedFileLosesNothingWithoutAWord() throws Exception {
        return Fuzzing.tests(List.of(
                Subject.of(Doccano::new, "file", DAMAGE.text(Samples.DOCCANO), "petals are red"),
                Subject.of(
                        Doccano::new,
                        "list",
                        DAMAGE.text("[" + Samples.DOCCANO.strip().replace("\n", ",\n") + "]"),
                        "petals are red"),
                Subject.of(Prodigy::new, "file", DAMAGE.text(Samples.PRODIGY), "petals are red"),
                Subject.of(LabelStudio::new, "file", DAMAGE.text(Samples.STUDIO), "petals are red"),
                Subject.of(StudioMin::new, "file", DAMAGE.text(Samples.STUDIO_MIN), "petals are red"),
                Subject.of(UimaCas::new, "file", DAMAGE.text(Samples.CAS), "petals are red"),
                Subject.of(WebAnnotation::new, "file", DAMAGE.text(Samples.WEB), "petals are red"),
                Subject.of(WebannoTsv::new, "file", DAMAGE.text(Samples.TSV), "petals are red"),
                Subject.of(InceptionProject::new, "file", DAMAGE.zip(Samples.inception())),
                Subject.of(
                        InceptionProject::new,
                        "xmi",
                        DAMAGE.zip(Samples.zip(
                                Map.of("annotation/rose.txt/ada.xmi", Samples.XMI.getBytes(StandardCharsets.UTF_8))))),
                Subject.of(
                        DoccanoArchive::new,
                        "file",
                        DAMAGE.zip(Samples.zip(
                                Map.of("annotators/ada.jsonl", Samples.DOCCANO.getBytes(StandardCharsets.UTF_8))))),
                Subject.of(BratArchive::new, "file", DAMAGE.zip(Samples.brat()))));
    }
}
