export const BASE_PATH = 'https://api.example.net/v3'.replace(/\/+$/, '')

export class Configuration {
  constructor(private configuration: ConfigurationParameters = {}) {}
  get basePath(): string {
    return this.configuration.basePath ?? BASE_PATH
  }
  get credentials(): RequestCredentials | undefined {
    return this.configuration.credentials
  }
}

export class OrdersApi extends BaseAPI {
  async removeOrderRaw(parameters: RemoveOrderRequest): Promise<ApiResponse<void>> {
    const headerParameters: HTTPHeaders = {}
    headerParameters['X-Tenant'] = String(parameters.xTenant)
    const response = await this.request({
      path: `/orders/{id}`.replace(`{${'id'}}`, encodeURIComponent(String(parameters.id))),
      method: 'DELETE',
      headers: headerParameters,
    })
    return new VoidApiResponse(response)
  }
}
