import { Badge, type BadgeProps } from "@fluentui/react-components";

/** How a tier is shown; what comes after B is plain. */
const LOOKS: Readonly<Record<string, Pick<BadgeProps, "appearance" | "color">>> = {
  A: { appearance: "filled", color: "brand" },
  B: { appearance: "tint", color: "brand" },
};

/** The tier of an account; nothing where it has none. */
export function TierBadge({ tier }: { readonly tier: string | null }) {
  return tier !== null && <Badge {...(LOOKS[tier] ?? { appearance: "outline", color: "informative" })}>{tier}</Badge>;
}
