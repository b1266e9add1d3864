package org.lectern.embedding.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.api.search.EmbeddingModels;
import org.lectern.api.search.SearchException;
import org.osgi.service.component.annotations.Component;

/** Opens sentence-embedding models in ONNX's format. Nothing is fetched: a folder has all that is needed, or is refused. */
@Component
public final class OnnxModels implements EmbeddingModels {
    @Override
    public OpenModel open(Path place) throws SearchException {
        if (!Files.isDirectory(place)) {
            throw refused("there is no such folder", place, null);
        }
        var folder = new ModelFolder(place);
        try {
            Path model = folder.model();
            Tokenizer tokenizer = folder.tokenizer();
            ModelSettings settings = ModelSettings.read(folder);
            return OnnxEmbedding.open(model, tokenizer, settings, folder.fingerprint());
        } catch (IOException e) {
            throw refused(e.getMessage(), place, e);
        } catch (LinkageError e) {
            throw refused("ONNX Runtime does not run on this computer (" + e.getMessage() + ")", place, e);
        }
    }

    static SearchException refused(String reason, Path folder, Throwable cause) {
        return new SearchException(
                "The embedding model in " + folder + " cannot be used: " + reason
                        + ". Papers, labels and the search by words are not touched.",
                folder.toString(),
                "Name a folder with model.onnx, tokenizer.json or vocab.txt, and the settings of sentence-transformers, or type"
                        + " lectern embedding use learnt.",
                cause);
    }
}
