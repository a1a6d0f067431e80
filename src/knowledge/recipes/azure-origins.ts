import type { Need } from './stack.ts'

/** The origins that App Service or Functions answer for, added to those that are there. */
export function azureOrigins({ policy }: Need, command: 'webapp' | 'functionapp'): string {
  return `# Part 1: in a shell
az ${command} cors add --resource-group YOUR_GROUP --name YOUR_APP \\
  --allowed-origins ${policy.origins.map((origin) => `"${origin}"`).join(' ')}
${policy.credentials ? credentials : ''}`
}

const credentials = `az resource update --resource-group YOUR_GROUP --parent sites/YOUR_APP --name web \\
  --namespace Microsoft.Web --resource-type config --set properties.cors.supportCredentials=true
`
