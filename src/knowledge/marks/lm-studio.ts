import { body, type Marks } from './marks.ts'

export const lmStudio: Marks = {
  id: 'lm-studio',
  name: 'LM Studio',
  role: 'application',
  made: body(/"error":\s*"Unexpected endpoint or method\. \([A-Z]+ [^"]*\)/),
}
