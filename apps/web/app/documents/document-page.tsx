import { Card, Column, PageHeader } from "~/ui";
import type { Document } from "./document";

/** Something to read through. */
export function DocumentPage({ document: { title, lead, sections } }: { document: Document }) {
  return (
    <Column>
      <PageHeader title={title} lead={lead} />
      {sections.map((section) => (
        <Card key={section.title} className="flex flex-col gap-2">
          <h2 className="text-lg font-bold">{section.title}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {section.points && (
            <ul className="flex list-disc flex-col gap-1.5 pl-5">
              {section.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </Card>
      ))}
    </Column>
  );
}
