package org.lectern.index.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.lectern.api.search.Embedding;
import org.lectern.api.search.EmbeddingModels;
import org.lectern.api.search.EmbeddingModels.OpenModel;
import org.lectern.api.search.SearchException;

/**
 * The model that the workspace wants its papers compared by. A file in the workspace names its folder, so that each process sees
 * what another one chose; it is opened when it is first needed.
 */
final class Models implements AutoCloseable {
    private static final String FOLDER = "folder";
    private static final long MOST_BYTES = 1 << 16;

    private final Path setting;
    private final Supplier<Optional<EmbeddingModels>> opener;
    private Path openFolder;
    private OpenModel open;
    /** Still in use by what began before another one was chosen. */
    private final List<OpenModel> retired = new ArrayList<>();

    /** @param opener what can open models; asked when one is needed */
    Models(Path setting, Supplier<Optional<EmbeddingModels>> opener) {
        this.setting = setting;
        this.opener = opener;
    }

    /** Where the model lies that is chosen now; empty where none is. */
    Optional<Path> folder() throws SearchException {
        var read = new Properties();
        try {
            if (!Files.exists(setting)) {
                return Optional.empty();
            }
            if (Files.size(setting) > MOST_BYTES) {
                throw new IOException("it is too large");
            }
            try (Reader reader = Files.newBufferedReader(setting)) {
                read.load(reader);
            }
            return Optional.ofNullable(read.getProperty(FOLDER)).map(Path::of);
        } catch (IOException | IllegalArgumentException e) {
            throw new SearchException(
                    "The choice of an embedding model cannot be read: " + e.getMessage() + ".",
                    setting.toString(),
                    "Type lectern embedding use FOLDER, or lectern embedding use learnt.",
                    e);
        }
    }

    /** The chosen model, opened; empty where none is chosen. */
    synchronized Optional<Embedding> current() throws SearchException {
        Optional<Path> wanted = folder();
        if (open != null && !wanted.equals(Optional.of(openFolder))) {
            retire();
        }
        if (open == null && wanted.isPresent()) {
            adopt(wanted.get(), opened(wanted.get()));
        }
        return Optional.ofNullable(open);
    }

    private OpenModel opened(Path folder) throws SearchException {
        return opener.get()
                .orElseThrow(() -> new SearchException(
                        "This Lectern has no part that opens embedding models, so papers cannot be compared by one.",
                        folder.toString(),
                        "Type lectern embedding use learnt, or build or install Lectern anew."))
                .open(folder);
    }

    private void adopt(Path folder, OpenModel model) {
        openFolder = folder;
        open = model;
    }

    private void retire() {
        retired.add(open);
        open = null;
    }

    /** Chooses the model in that folder, which must be one; or none. */
    synchronized void use(Optional<Path> folder) throws SearchException {
        OpenModel model = folder.isPresent() ? opened(folder.get()) : null;
        try {
            write(folder);
        } catch (IOException e) {
            if (model != null) {
                model.close();
            }
            throw new SearchException(
                    "The choice of an embedding model could not be written: " + e.getMessage()
                            + ". Nothing was changed.",
                    setting.toString(),
                    "Make room on the disk or make the workspace writable.",
                    e);
        }
        if (open != null) {
            retire();
        }
        if (model != null) {
            adopt(folder.get(), model);
        }
    }

    private void write(Optional<Path> folder) throws IOException {
        if (folder.isEmpty()) {
            Files.deleteIfExists(setting);
            return;
        }
        var chosen = new Properties();
        chosen.setProperty(FOLDER, folder.get().toString());
        Path part = Files.createTempFile(setting.getParent(), ".embedding", ".tmp");
        try {
            try (Writer writer = Files.newBufferedWriter(part)) {
                chosen.store(writer, null);
            }
            Files.move(part, setting, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Nothing that began earlier goes on. */
    synchronized void closeRetired() {
        retired.forEach(OpenModel::close);
        retired.clear();
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            retire();
        }
        closeRetired();
    }
}
