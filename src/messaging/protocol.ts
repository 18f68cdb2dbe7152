import type { AddProtocol } from './add-protocol';
import type { BackupProtocol } from './backup-protocol';
import type { CardProtocol } from './card-protocol';
import type { CheckProtocol } from './check-protocol';
import type { CorpusProtocol } from './corpus-protocol';
import type { LibraryProtocol } from './library-protocol';
import type { SearchProtocol } from './search-protocol';
import type { SiteProtocol } from './site-protocol';
import type { TabProtocol } from './tab-protocol';

/** Every message of the extension: one sentence each. Failures that can be expected are members of the reply. */
export interface Protocol
  extends CheckProtocol,
    CardProtocol,
    TabProtocol,
    SearchProtocol,
    LibraryProtocol,
    AddProtocol,
    CorpusProtocol,
    BackupProtocol,
    SiteProtocol {}
