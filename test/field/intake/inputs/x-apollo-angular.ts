import { provideApollo } from 'apollo-angular'
import { HttpLink } from 'apollo-angular/http'
export const graphqlProvider = provideApollo(() => {
  const httpLink = inject(HttpLink)
  return { link: httpLink.create({ uri: 'https://gateway.example.net/graphql', withCredentials: true }), cache: new InMemoryCache() }
})
