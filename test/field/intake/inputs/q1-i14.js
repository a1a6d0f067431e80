describe('orders', () => {
  it('saves', () => {
    cy.intercept('PUT', 'https://api.example.com/v1/orders/*').as('save')
    cy.request({ method: 'PUT', url: 'https://api.example.com/v1/orders/7', headers: { 'X-A': '1' } })
  })
})
