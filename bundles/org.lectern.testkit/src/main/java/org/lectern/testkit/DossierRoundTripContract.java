package org.lectern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.api.model.Dossier;
import org.lectern.api.model.PaperId;
import org.lectern.api.model.SourceRecord;
import org.lectern.api.store.Store;
import org.lectern.api.store.StoreException;

/** Whatever a dossier holds comes back whole from every store, be it new or in the place of another one. */
public interface DossierRoundTripContract {
    /** The same open store for all tries. */
    Store store() throws StoreException;

    @Provide
    default Arbitrary<Dossier> dossiers() {
        return ArbitraryDossiers.any();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    default void anyDossierComesBackAsItWasWritten(@ForAll("dossiers") Dossier dossier) throws StoreException {
        PaperId id = dossier.paper().id();
        Dossiers.write(store(), dossier);

        assertEquals(Optional.of(dossier), store().papers().dossier(id));
        assertEquals(List.of(dossier.paper()), store().papers().papers(List.of(id)));
        assertEquals(Optional.of(dossier), store().papers().write(transaction -> transaction.read(id)));
        Map<String, String> extra = SourceRecord.extraOf(dossier.records());
        assertEquals(
                extra.isEmpty() ? Map.of() : Map.of(id, extra),
                store().papers().extras(List.of(id, new PaperId("p-nobody"))));
    }
}
