# A mock remembers how it was called: by keyword or by position. Between calls a patch is allowed, so a call must keep its form.
# revoke-at: O2 sealed
import sys
from unittest import mock

HERE = sys.modules[__name__]


def send(address, body="", retries=1):
    return len(body) * retries


class Client:
    def post(self, url, data=None, timeout=10):
        return send(url, body=data or "", retries=timeout)

    def post_all(self, urls):
        total = 0
        for url in urls:
            total += self.post(url, data="x" * 3, timeout=2)
        return total


print(Client().post_all(["a", "b"]))
with mock.patch.object(HERE, "send", return_value=100) as fake:
    print(Client().post_all(["a", "b"]), fake.call_args_list)
with mock.patch.object(Client, "post", return_value=7) as fake:
    print(Client().post_all(["a"]), fake.call_args)
    fake.assert_called_once_with("a", data="xxx", timeout=2)
with mock.patch.object(Client, "post", autospec=True, return_value=9) as fake:
    client = Client()
    print(client.post_all(["c"]), fake.call_args[0][0] is client, fake.call_args[1])
