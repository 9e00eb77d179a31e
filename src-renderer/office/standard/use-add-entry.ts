import {
  type GroupPart,
  withNewAccountVeto,
  withNewGroup,
  withNewItem,
  withNewSiteVeto,
} from "../../../src-core/standard/edit-pack";
import {
  blankAccountVeto,
  blankGroup,
  blankItem,
  blankSiteVeto,
  freshEntryId,
} from "../../../src-core/standard/new-entry";
import { useOffice } from "../OfficeProvider";
import { groupKey, itemKey, vetoKey } from "./pack-entry";
import { useStandardScreen } from "./standard-state";
import type { Draft } from "./use-draft";

/** Adds entries to a draft, with ids that no version of the standard ever had, and opens them for editing. */
export function useAddEntry({ pack, edit }: Draft) {
  const { standards } = useOffice();
  const set = useStandardScreen((state) => state.set);
  const versions = standards.map((listed) => listed.pack).filter(({ id }) => id === pack.id);
  const newId = (prefix: string): string => freshEntryId([pack, ...versions], prefix);
  const show = (key: string): void => set({ selected: key, isEditing: true });
  return {
    item: (groupId: string): void => {
      const id = newId(groupId);
      edit("", (now) => withNewItem(now, groupId, blankItem(id)));
      show(itemKey(id));
    },
    group: (part: GroupPart): void => {
      const id = newId(part === "bonuses" ? "bonus-group" : "group");
      edit("", (now) => withNewGroup(now, part, blankGroup(id, newId(id))));
      show(groupKey(id));
    },
    siteVeto: (): void => {
      const id = newId("site-veto");
      edit("", (now) => withNewSiteVeto(now, blankSiteVeto(id)));
      show(vetoKey(id));
    },
    accountVeto: (): void => {
      const id = newId("account-veto");
      edit("", (now) => withNewAccountVeto(now, blankAccountVeto(id)));
      show(vetoKey(id));
    },
  };
}
