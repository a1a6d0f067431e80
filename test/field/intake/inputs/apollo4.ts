const link = new HttpLink({ uri: 'https://gql.acme.io/graphql', credentials: 'include' })
const auth = new SetContextLink(({ headers }) => ({ headers: { ...headers, authorization: `Bearer ${token}` } }))
const client = new ApolloClient({ link: auth.concat(link), cache: new InMemoryCache(), clientAwareness: { name: 'web', version: '1' } })
