const httpLink = new HttpLink({ uri: 'https://graph.example.net/graphql', credentials: 'include' })
const auth = setContext((_, { headers }) => ({ headers: { ...headers, authorization: token ? `Bearer ${token}` : '' } }))
export const client = new ApolloClient({ link: auth.concat(httpLink), cache: new InMemoryCache() })
