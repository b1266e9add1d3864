package org.lectern.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.FeatureService;
import org.osgi.service.feature.ID;

/** Reads the bundles of features: OSGi feature files (OSGi Compendium R8, chapter 159) in {@code features/}. */
final class FeatureFiles {
    /** A bundle to install. */
    record Entry(String name, Path jar, int startLevel) {}

    private final Path home;

    FeatureFiles(Path home) {
        this.home = home;
    }

    /** The bundles of these features, each once, in the order of the files. */
    List<Entry> bundles(List<String> features) throws IOException {
        FeatureService service = new FeatureServiceImpl();
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String name : features) {
            Path file = home.resolve("features").resolve("feature." + name + ".json");
            for (FeatureBundle bundle : read(service, file).getBundles()) {
                Entry entry = entry(bundle, file);
                entries.putIfAbsent(entry.name(), entry);
            }
        }
        return new ArrayList<>(entries.values());
    }

    private static Feature read(FeatureService service, Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Feature feature = service.readFeature(reader);
            // The reader passes over bundles that are plain strings without a word, so count.
            long ids = Files.readString(file)
                    .lines()
                    .filter(line -> line.contains("\"startlevel\""))
                    .count();
            if (feature.getBundles().isEmpty() || feature.getBundles().size() != ids) {
                throw new IOException("The feature file " + file + " has " + ids + " bundles, of which "
                        + feature.getBundles().size() + " could be read");
            }
            return feature;
        }
    }

    private Entry entry(FeatureBundle bundle, Path file) throws IOException {
        ID id = bundle.getID();
        Path jar = home.resolve("repository")
                .resolve(id.getGroupId().replace('.', '/'))
                .resolve(id.getArtifactId())
                .resolve(id.getVersion())
                .resolve(id.getArtifactId() + "-" + id.getVersion() + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new IOException("The feature file " + file + " names " + id + ", but there is no " + jar);
        }
        return new Entry(id.getArtifactId(), jar, ((Number) bundle.getMetadata().get("startlevel")).intValue());
    }
}
