"use client";

import { FileField } from "@/components/work/file-field";
import { useUploads } from "@/components/work/use-uploads";
import { answerFiles } from "@/lib/enrollment/answer-files";
import type { Answer } from "@/lib/enrollment/schema";
import { type AnswerKeeper, filesIn } from "./answer-keeper";

/** Files that answer a question: chosen or dropped, checked by the server, kept with the other answers. */
export function FileAnswer({
  questionnaire,
  question,
  answer,
  keeper,
}: {
  questionnaire: string;
  question: string;
  answer: Answer | undefined;
  keeper: AnswerKeeper;
}) {
  const files = filesIn(answer);
  const uploads = useUploads(
    { ...answerFiles, address: `/api/welcome/${questionnaire}/files/${question}` },
    {
      count: () => filesIn(keeper.snapshot().answers[question]).length,
      addFile: (file) => keeper.writeFiles(question, (all) => [...all, file]),
      removeFile: (path) =>
        keeper.writeFiles(question, (all) => all.filter((file) => file.path !== path)),
      isBegun: async () => true,
    },
  );
  return (
    <FileField assignment={answerFiles} files={files} uploads={uploads} most={answerFiles.most} />
  );
}
