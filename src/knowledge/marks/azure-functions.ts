import { body, type Marks } from './marks.ts'

export const azureFunctions: Marks = {
  id: 'azure-functions',
  name: 'Azure Functions',
  role: 'gateway',
  staysSilent: true,
  made: body(/Your Functions \d[\d.]* app is up and running|Azure Functions/),
}
