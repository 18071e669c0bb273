import type { RouterOutputs } from "@octopus/api";
import { Form } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { pathTo } from "~/auth/elsewhere";
import type { ForeignPlatform } from "~/load-context";
import { Button, Card, ConfirmForm, List, ListItem, TimeText, VisuallyHidden } from "~/ui";

interface LinkedAccountsProps {
  identities: RouterOutputs["auth"]["identities"];
}

/** The page that tells what has come of linking and unlinking. */
export const linkedAccountsPath = "/me/linked-accounts";

const platforms: readonly ForeignPlatform[] = ["KAKAO", "GOOGLE"];

/** By which accounts elsewhere I can sign in. */
export function LinkedAccounts({ identities: { password, linked } }: LinkedAccountsProps) {
  const isLast = !password && linked.length === 1;
  return (
    <Card as="div">
      <List>
        {platforms.map((platform) => {
          const linkedAt = linked.find((identity) => identity.platform === platform)?.linkedAt;
          return linkedAt === undefined ? (
            <Unlinked key={platform} platform={platform} />
          ) : (
            <Linked key={platform} platform={platform} linkedAt={linkedAt} isLast={isLast} />
          );
        })}
      </List>
    </Card>
  );
}

function Unlinked({ platform }: { platform: ForeignPlatform }) {
  const { t } = useTranslation("elsewhere");
  return (
    <ListItem
      detail={t("linked.no")}
      trailing={
        // It leads off the site, where no script of ours can follow.
        <Form method="post" action={pathTo(platform)} reloadDocument>
          <input type="hidden" name="returnTo" value={linkedAccountsPath} />
          <Button size="small" aria-label={t("linked.linkTo", { name: t(`names.${platform}`) })}>
            {t("linked.link")}
          </Button>
        </Form>
      }
    >
      {t(`names.${platform}`)}
    </ListItem>
  );
}

interface LinkedProps {
  platform: ForeignPlatform;
  linkedAt: string;
  /** Whether there is no other way in. */
  isLast: boolean;
}

function Linked({ platform, linkedAt, isLast }: LinkedProps) {
  const { t } = useTranslation("elsewhere");
  const name = t(`names.${platform}`);
  return (
    <ListItem
      detail={
        <>
          <Trans
            t={t}
            i18nKey="linked.since"
            components={{ day: <TimeText at={linkedAt} format="date" /> }}
          />
          {isLast && <p>{t("linked.last")}</p>}
        </>
      }
      trailing={
        !isLast && (
          <ConfirmForm
            trigger={
              <>
                <span aria-hidden="true">{t("linked.unlink")}</span>
                <VisuallyHidden>{t("linked.unlinkFrom", { name })}</VisuallyHidden>
              </>
            }
            size="small"
            title={t("linked.unlinkTitle", { name })}
            description={t("linked.unlinkLead", { name })}
            confirm={t("linked.unlinkConfirm")}
            confirmVariant="danger"
            intent={`unlink-${platform}`}
            action={linkedAccountsPath}
          >
            <input type="hidden" name="platform" value={platform} />
          </ConfirmForm>
        )
      }
    >
      {name}
    </ListItem>
  );
}
