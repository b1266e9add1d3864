package org.lectern.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.api.analysis.AnalysisInfo;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.feed.FeedFormatInfo;

/** A German window names our own analyses and formats in German. */
class GermanWordsTest {
    private static final Path BUNDLES = Path.of(System.getProperty("lectern.bundles"));

    /** Called the same everywhere. */
    private static final Set<String> NAMES = Set.of(
            "ASReview RIS",
            "BibLaTeX",
            "BibTeX",
            "CSL-JSON",
            "doccano",
            "doccano JSONL",
            "EndNote XML",
            "JSON Feed",
            "JSON Lines",
            "Label Studio",
            "Label Studio JSON",
            "Label Studio JSON-MIN",
            "Parquet",
            "Prodigy",
            "Prodigy JSONL",
            "PubMed XML",
            "RIS",
            "UIMA CAS JSON",
            "W3C Web Annotation",
            "WebAnno TSV 3",
            "WebAnno TSV 3.3");

    @Test
    void everyLabelIsTranslatedOrAName() throws IOException {
        var missing = new ArrayList<String>();
        var seen = new ArrayList<String>();
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            for (Path bundle : bundles.filter(
                            folder -> Files.isDirectory(folder.resolve("target/classes")) && isOurs(folder))
                    .toList()) {
                Properties words = words(bundle);
                for (String label : labels(bundle)) {
                    seen.add(label);
                    if (!words.containsKey(label) && !NAMES.contains(label)) {
                        missing.add(bundle.getFileName() + ": " + label);
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
        assertFalse(seen.isEmpty());
    }

    private static boolean isOurs(Path bundle) {
        String name = bundle.getFileName().toString();
        return name.startsWith("org.lectern.") && !name.startsWith("org.lectern.testkit");
    }

    private static Properties words(Path bundle) throws IOException {
        var words = new Properties();
        Path file = bundle.resolve("target/classes/OSGI-INF/l10n/bundle_de.properties");
        if (Files.exists(file)) {
            try (Reader text = Files.newBufferedReader(file)) {
                words.load(text);
            }
        }
        return words;
    }

    private static List<String> labels(Path bundle) {
        var labels = new ArrayList<String>();
        for (JavaClass type : new ClassFileImporter().importPath(bundle.resolve("target/classes"))) {
            type.tryGetAnnotationOfType(AnalysisInfo.class).ifPresent(info -> {
                labels.add(info.label());
                labels.add(info.description());
            });
            type.tryGetAnnotationOfType(ExporterInfo.class).ifPresent(info -> labels.add(info.label()));
            type.tryGetAnnotationOfType(FeedFormatInfo.class).ifPresent(info -> labels.add(info.label()));
        }
        return labels;
    }
}
