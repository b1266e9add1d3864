package org.lectern.testkit;

/** What every store does, whatever it is made of. */
public interface StoreContract
        extends PaperStoreContract,
                PaperTransactionContract,
                MergeContract,
                VersionContract,
                AnnotationStoreContract,
                ImportedAnswersContract,
                ProjectStoreContract,
                StateStoreContract,
                SearchStoreContract,
                RunStoreContract,
                ImportRunContract,
                PagingContract,
                FeedStoreContract,
                ChangeLogContract {}
