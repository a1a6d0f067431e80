import { all, any, at, body, type Marks } from './marks.ts'

export const ollama: Marks = {
  id: 'ollama',
  name: 'Ollama',
  role: 'application',
  made: any(
    body(/^Ollama is running$/),
    all(at(/\/api\/tags$/), body(/^\{"models":\[(\]|\{"name":)/)),
    all(at(/\/api\/version$/), body(/^\{"version":"\d+\.\d+\.\d+[^"]*"\}$/)),
  ),
}
