import { BlobServiceClient } from '@azure/storage-blob'

/** The storage account of the proofs, with the key that Azurite documents for it. */
export const account = BlobServiceClient.fromConnectionString(
  `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:${process.env.PORT}/devstoreaccount1;`,
)
