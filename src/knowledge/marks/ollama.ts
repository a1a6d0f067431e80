import { body, type Marks } from './marks.ts'

export const ollama: Marks = {
  id: 'ollama',
  name: 'Ollama',
  role: 'application',
  made: body(/^Ollama is running$/),
}
