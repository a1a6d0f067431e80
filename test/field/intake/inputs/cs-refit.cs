[Headers("X-Trip: 1")]
public interface ITrips
{
    [Put("/api/v2/trips")]
    Task<Trip> Save([Body] Trip trip, [Authorize("Bearer")] string token);
}
var api = RestService.For<ITrips>("https://svc.nordlys.no");
