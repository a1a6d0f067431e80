import { ApolloClient, HttpLink, InMemoryCache, from, split } from '@apollo/client'
import { setContext } from '@apollo/client/link/context'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { createClient } from 'graphql-ws'

const http = new HttpLink({ uri: 'https://graph.example.net/graphql', credentials: 'include' })
const auth = setContext((_, { headers }) => ({
  headers: { ...headers, authorization: `Bearer ${localStorage.getItem('t')}`, 'apollo-require-preflight': 'true' },
}))
const ws = new GraphQLWsLink(createClient({ url: 'wss://graph.example.net/subscriptions' }))

export const client = new ApolloClient({
  link: split(isSubscription, ws, from([auth, http])),
  cache: new InMemoryCache(),
})
